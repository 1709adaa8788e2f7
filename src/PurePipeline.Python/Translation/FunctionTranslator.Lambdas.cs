namespace PurePipeline.Python.Translation;

/// <content>Functions as C#'s lambdas.</content>
internal sealed partial class FunctionTranslator
{
    /// <summary>A function of parameters of the given types as a lambda, and its result; one that takes more than an expression is refused.</summary>
    public (string Text, Value Result) Lambda(Value function, params ReadOnlySpan<(string Name, StaticType Type)> parameters)
    {
        (string names, Value result) = LambdaBody(function, parameters);
        return Materialize(result) is { } body ? ($"{names} => {body.Text}", result) : throw unit.Refuse("A function whose result has no C# type");
    }

    /// <summary>The parameters of such a lambda, and what it gives.</summary>
    public (string Parameters, Value Result) LambdaBody(Value function, params ReadOnlySpan<(string Name, StaticType Type)> parameters)
    {
        int lines = method.Writer.Count;
        List<Code> locals = [];
        foreach ((string name, StaticType type) in parameters)
        {
            locals.Add(new Code(method.NewLocal(name), type));
        }

        Value result = Call(function, [.. locals.Select(Whole)], []);
        if (method.Writer.Count > lines)
        {
            throw unit.Refuse("A function of so much here, where C# takes one expression,");
        }

        string names = string.Join(", ", locals.Select(local => local.Text));
        return (locals.Count == 1 ? names : $"({names})", result);
    }
}
