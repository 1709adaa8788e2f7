namespace PurePipeline.Python.Objects;

/// <summary>The evaluated arguments of one call, stars unpacked.</summary>
internal sealed class CallArguments
{
    public List<object> Positional { get; } = [];

    public List<(string Name, object Value)> Keywords { get; } = [];

    public static CallArguments Of(params ReadOnlySpan<object> positional)
    {
        CallArguments arguments = new();
        arguments.Positional.AddRange(positional);
        return arguments;
    }

    /// <summary>What a function that declares <c>*args, **kwargs</c> was given.</summary>
    public static CallArguments Of(object[] positional, PyDict keywords)
    {
        CallArguments arguments = Of(positional);
        arguments.Keywords.AddRange(keywords.Items.Select(pair => ((string)pair.Key, pair.Value)));
        return arguments;
    }

    public CallArguments Behind(object first)
    {
        CallArguments arguments = new();
        arguments.Positional.Add(first);
        arguments.Positional.AddRange(Positional);
        arguments.Keywords.AddRange(Keywords);
        return arguments;
    }
}
