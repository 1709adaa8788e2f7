using PurePipeline.Pillow;

namespace PurePipeline.Python.Objects;

/// <summary>What the typed library throws, in Python's terms.</summary>
internal static class LibraryErrors
{
    /// <summary>The error as the recipe's; null for one that is not about the recipe, such as a damaged picture.</summary>
    public static Exception? Translate(Exception error, string? call) => error switch
    {
        PythonError or Refusal => null,
        NotSupportedException => new Refusal(error.Message, call),
        OutOfMemoryException => new Refusal("There is not enough memory for this.", call),
        InvalidCastException => new PythonError("TypeError", error.Message) { Call = call },
        DivideByZeroException => new PythonError("ZeroDivisionError", error.Message) { Call = call },
        OverflowException or ArgumentException when IsOpenCv(call) => new PythonError("cv2.error", Sentence(error)) { Call = call },
        PythonArgumentException named => new PythonError(named.Name, named.Message) { Call = call },
        OverflowException => new PythonError("OverflowError", error.Message) { Call = call },
        ArgumentException => new PythonError("ValueError", Sentence(error)) { Call = call },
        _ => null,
    };

    private static bool IsOpenCv(string? call) => call?.StartsWith("cv2.", StringComparison.Ordinal) == true;

    /// <summary>The message without what ArgumentException adds: the C# parameter's name says nothing to the recipe's author.</summary>
    public static string Sentence(Exception error)
    {
        int suffix = error.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return suffix < 0 ? error.Message : error.Message[..suffix];
    }
}
