namespace PurePipeline.Cli.Running;

/// <summary>A file that is there as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Lets <paramref name="write"/> fill a file beside <paramref name="file"/> and gives it that name, replacing what was there.
    /// A link stays a link to the new file, and a device such as /dev/null is written to, never replaced.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string file, Action<string> write)
    {
        try
        {
            FileSystemInfo? linked = File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true) : null;
            string target = linked?.FullName ?? Path.GetFullPath(file);
            if (IsDevice(target))
            {
                write(target);
            }
            else
            {
                WriteBeside(target, write);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{file} cannot be written: {failure.Message}", failure);
        }
    }

    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows()
        && (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal));

    private static void WriteBeside(string target, Action<string> write)
    {
        string unfinished = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            write(unfinished);
            File.Move(unfinished, target, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
