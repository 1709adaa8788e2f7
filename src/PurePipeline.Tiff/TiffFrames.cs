using PurePipeline.Pillow;

namespace PurePipeline.Tiff;

/// <summary>The pages of a file.</summary>
internal sealed class TiffFrames(TiffImage file, int count) : FrameSequence(count)
{
    public override Image Open(int index, FrameHistory history) => file.OpenFrame(index);
}
