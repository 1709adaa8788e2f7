namespace PurePipeline.Cli.Running;

/// <summary>Where <c>--out</c> puts each picture's result. All doubts are settled before the first picture is read.</summary>
internal static class OutputFiles
{
    /// <summary>
    /// The file for each picture; null without <paramref name="output"/>. One picture goes to <paramref name="output"/> itself, unless
    /// that is a directory or ends with a separator; otherwise picture <c>a/NAME.jpg</c> goes to <c>NAME.npy</c> in that directory,
    /// which is made if need be.
    /// </summary>
    /// <exception cref="UsageException">
    /// Two results would have one name (case ignored, as some file systems do), or a result would replace a picture.
    /// </exception>
    public static IReadOnlyList<string>? Plan(string[] images, string? output)
    {
        if (output is null)
        {
            return null;
        }

        bool isDirectory = images.Length > 1 || Path.EndsInDirectorySeparator(output) || Directory.Exists(output);
        string[] files = isDirectory
            ? [.. images.Select(image => Path.Combine(output, Path.GetFileNameWithoutExtension(image) + ".npy"))]
            : [output];
        RefuseCollisions(images, files);
        MakeDirectory(output, isDirectory);
        return files;
    }

    private static void RefuseCollisions(string[] images, string[] files)
    {
        HashSet<string> pictures = [.. images.Select(Path.GetFullPath)];
        Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string image, string file) in images.Zip(files))
        {
            if (!taken.TryAdd(file, image))
            {
                throw new UsageException($"--out: {taken[file]} and {image} would both be written to {file}.");
            }

            if (pictures.Contains(Path.GetFullPath(file)))
            {
                throw new UsageException($"--out: {file} is one of the pictures.");
            }
        }
    }

    private static void MakeDirectory(string output, bool isDirectory)
    {
        if (isDirectory && File.Exists(output))
        {
            throw new UsageException($"--out: several pictures need a directory, and {output} is a file.");
        }

        if (isDirectory)
        {
            Directory.CreateDirectory(output);
        }
        else if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } parent && !Directory.Exists(parent))
        {
            throw new UsageException($"--out: there is no directory {parent}.");
        }
    }
}
