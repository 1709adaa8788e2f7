namespace PurePipeline.Python.Libraries.Standard;

/// <summary>Paths as <c>os.path</c> takes them apart, with slashes: names alone, no file is looked at.</summary>
internal static class PathText
{
    public static string Join(IEnumerable<string> parts)
    {
        string path = "";
        foreach (string part in parts)
        {
            path = part.StartsWith('/') || path.Length == 0 ? part : path.EndsWith('/') ? path + part : $"{path}/{part}";
        }

        return path;
    }

    public static (string Head, string Tail) Split(string path)
    {
        int slash = path.LastIndexOf('/') + 1;
        string head = path[..slash];
        return (head.Trim('/').Length > 0 ? head.TrimEnd('/') : head, path[slash..]);
    }

    /// <summary>The name's last suffix; leading dots belong to the name.</summary>
    public static (string Root, string Suffix) SplitExtension(string path)
    {
        int slash = path.LastIndexOf('/') + 1;
        int dot = path.LastIndexOf('.');
        return dot > slash && path.AsSpan(slash, dot - slash).ContainsAnyExcept('.') ? (path[..dot], path[dot..]) : (path, "");
    }
}
