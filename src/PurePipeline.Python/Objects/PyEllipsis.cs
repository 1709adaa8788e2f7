namespace PurePipeline.Python.Objects;

/// <summary>Python's <c>...</c>.</summary>
internal sealed class PyEllipsis
{
    public static readonly PyEllipsis Value = new();

    private PyEllipsis()
    {
    }
}
