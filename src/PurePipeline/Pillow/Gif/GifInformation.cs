namespace PurePipeline.Pillow.Gif;

/// <summary>
/// What <c>GifImagePlugin</c> puts into <c>image.info</c>: of the screen, and frame by frame of the blocks before each. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class GifInformation(Version pillow)
{
    // Before, a comment of nothing was parted from the next one all the same.
    private static readonly Version s_ignoresEmptyCommentsSince = new(13, 0);

    // Before, it looked into the data of a graphic control, and of an application, without there being any.
    private static readonly Version s_takesEmptyExtensionsSince = new(10, 4);

    private readonly OrderedDictionary<string, object?> _screen = [];
    private readonly List<Blocks> _frames = [];
    private Blocks _pending;

    /// <summary>Whether the blocks are those before the first frame.</summary>
    public bool IsFirstFrame => _frames.Count == 0;

    /// <summary>Whether the extensions that tell something may have no data.</summary>
    public bool TakesEmptyExtensions => pillow >= s_takesEmptyExtensionsSince;

    /// <summary>The file's signature, and the background's index if there are colours.</summary>
    public void TakeScreen(ReadOnlySpan<byte> signature, byte? background)
    {
        _screen["version"] = signature.ToArray();
        if (background is { } index)
        {
            _screen["background"] = (long)index;
        }
    }

    /// <summary>How often an animation runs.</summary>
    public void TakeLoop(int count) => _screen["loop"] = (long)count;

    /// <summary>A frame's time, in hundredths of a second.</summary>
    public void TakeDelay(int delay) => _pending.Duration = 10L * delay;

    /// <summary>A comment.</summary>
    public void TakeComment(byte[] comment)
    {
        bool isIgnored = comment.Length == 0 && pillow >= s_ignoresEmptyCommentsSince;
        _pending.Comment = isIgnored ? _pending.Comment
            : _pending.Comment is null ? comment
            : [.. _pending.Comment, (byte)'\n', .. comment];
    }

    /// <summary>An application's block, and where the file goes on behind it.</summary>
    public void TakeApplication(ReadOnlySpan<byte> block, int position) => _pending.Extension = [block.ToArray(), (long)position];

    /// <summary>Ends the blocks before a frame.</summary>
    public void EndFrame()
    {
        _frames.Add(_pending);
        _pending = default;
    }

    /// <summary>What is known when the file is at a frame.</summary>
    public FileInformation At(int index) => new(() =>
    {
        OrderedDictionary<string, object?> entries = new(_screen) { [FileInformation.Transparency] = FileInformation.OfImage };
        foreach (Blocks frame in _frames.Take(index + 1))
        {
            if (frame.Comment is { Length: > 0 } comment)
            {
                entries["comment"] = comment;
            }

            Replace(entries, "duration", frame.Duration);
            Replace(entries, "extension", frame.Extension);
        }

        return entries;
    });

    private static void Replace(OrderedDictionary<string, object?> entries, string name, object? value)
    {
        if (value is null)
        {
            entries.Remove(name);
        }
        else
        {
            entries[name] = value;
        }
    }

    private struct Blocks
    {
        public byte[]? Comment;
        public long? Duration;
        public object[]? Extension;
    }
}
