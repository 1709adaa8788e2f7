namespace PurePipeline.Cli.Running;

/// <summary>A file that is there as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Lets <paramref name="write"/> fill a file beside <paramref name="file"/> and gives it that name, replacing what was there.</summary>
    public static void Write(string file, Action<string> write)
    {
        string unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            write(unfinished);
            File.Move(unfinished, file, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
