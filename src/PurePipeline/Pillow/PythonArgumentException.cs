namespace PurePipeline.Pillow;

/// <summary>An argument that Pillow refuses with another exception than <c>ValueError</c>.</summary>
/// <param name="name">The exception's name in Python.</param>
/// <param name="message">What is wrong.</param>
internal sealed class PythonArgumentException(string name, string message) : ArgumentException(message)
{
    /// <summary>The exception's name in Python, such as <c>OSError</c>.</summary>
    public string Name { get; } = name;
}
