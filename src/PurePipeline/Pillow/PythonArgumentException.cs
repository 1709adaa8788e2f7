namespace PurePipeline.Pillow;

/// <summary>
/// An argument that Pillow refuses with another exception than <c>ValueError</c>, which alone is a plain <see cref="ArgumentException"/>.
/// </summary>
public sealed class PythonArgumentException : ArgumentException
{
    internal PythonArgumentException(string name, string message)
        : base(message) => Name = name;

    /// <summary>The exception's name in Python, such as <c>OSError</c>.</summary>
    public string Name { get; }
}
