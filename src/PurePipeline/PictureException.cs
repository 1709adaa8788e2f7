namespace PurePipeline;

/// <summary>A picture that cannot be read: which one, where in it, why, and what was expected.</summary>
public sealed class PictureException : Exception
{
    /// <summary>Creates the error; <see cref="Exception.Message"/> is composed of file, offset and <paramref name="problem"/>.</summary>
    public PictureException(PictureErrorCode code, string problem, string? fileName = null, long? offset = null, Exception? innerException = null)
        : base(Compose(problem, fileName, offset), innerException)
    {
        (Code, Problem, FileName, Offset) = (code, problem, fileName, offset);
    }

    /// <summary>The kind of error, stable over versions.</summary>
    public PictureErrorCode Code { get; }

    /// <summary>What is wrong, without file and place.</summary>
    public string Problem { get; }

    /// <summary>The picture's file or the name it was given; null if it has none.</summary>
    public string? FileName { get; }

    /// <summary>The byte where the error was found, counted from the start of the file; null if it has no place.</summary>
    public long? Offset { get; }

    private static string Compose(string problem, string? fileName, long? offset) => (fileName, offset) switch
    {
        (null, null) => problem,
        (null, { } at) => $"At byte {at}: {problem}",
        ({ } name, null) => $"{name}: {problem}",
        ({ } name, { } at) => $"{name}, at byte {at}: {problem}",
    };
}
