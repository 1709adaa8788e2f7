namespace PurePipeline.Pillow;

/// <summary>
/// What has been seen of a file when one of its frames is sought: Pillow draws frames over what it has, and so makes another image of some.
/// </summary>
/// <param name="Loaded">The frames whose pixels somebody has looked at since the first one was sought last.</param>
/// <param name="Furthest">The last frame that has been sought ever.</param>
internal sealed record FrameHistory(IReadOnlyCollection<int> Loaded, int Furthest)
{
    /// <summary>Nothing has been seen.</summary>
    public static FrameHistory None { get; } = new([], 0);
}
