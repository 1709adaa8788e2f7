using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture, and another one that was decoded for it without being seen: damage in that counts all the same.</summary>
internal sealed class BesidePicture : Picture
{
    private readonly Picture _shown;
    private readonly Picture _unseen;

    private BesidePicture(Picture shown, Picture unseen)
        : base(shown.Width, shown.Height, shown.Mode) => (_shown, _unseen) = (shown, unseen);

    /// <summary>The picture itself where the other one has been decoded.</summary>
    public static Picture Create(Picture shown, Picture unseen) =>
        ReferenceEquals(shown, unseen) || unseen is MemoryPicture ? shown : new BesidePicture(shown, unseen);

    public override RowReader OpenRows() => new Reader(this, _shown, _unseen);

    private sealed class Reader(Picture picture, Picture shown, Picture unseen) : SourceRowReader(picture, shown)
    {
        protected override void ReadRow(Span<byte> row) => ReadSourceRow(NextRow, row);

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);

        protected override void OnEnd()
        {
            base.OnEnd();
            using RowReader rows = Open(unseen);
            rows.Skip(unseen.Height);
        }
    }
}
