using System.Runtime.CompilerServices;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

/// <summary>Frames one after the other; expected hashes: Pillow 13.0, whose third frame of this file depends on who has looked at the second.</summary>
public class ImageSequenceTests
{
    private const string File = "png-animated-10-38x14-color4-8bit-3frames.png";
    private const string First = "4e5eb7192803";
    private const string AfterLooking = "7dbcbc824a37";
    private const string WithoutLooking = "03daca307340";

    [Fact]
    public void Frames_depend_on_whether_the_ones_before_were_looked_at()
    {
        Image[] seen = [.. ImageSequence.Iterator(Opened())];
        Image[] unseen = [.. ImageSequence.Iterator(Opened(), areLoaded: false)];

        Assert.Equal([0, 1, 2], seen.Select(frame => frame.FrameIndex));
        Assert.Equal((First, AfterLooking, WithoutLooking), (Hash(seen[0]), Hash(seen[2]), Hash(unseen[2])));
    }

    [Fact]
    public void Seeking_goes_on_from_where_the_image_is()
    {
        Image file = Opened();

        Assert.Same(file, file.Seek(0));
        Assert.Equal((2, WithoutLooking), (file.Seek(2).FrameIndex, Hash(file.Seek(2))));
        Assert.Equal(AfterLooking, Hash(file.Seek(1).Seek(2)));
        Assert.Equal(WithoutLooking, Hash(file.Seek(1).Seek(2, isLoaded: false)));
        Assert.Equal(First, Hash(file.Seek(2).Seek(0)));
        Assert.Equal((1, 0), (file.Frame(1).FrameIndex, file.Frame(1).Copy().FrameIndex));
    }

    [Fact]
    public void Beyond_the_last_frame_is_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Opened().Seek(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Opened().Seek(-1));
        Image alone = Image.New("L", (3, 2), 0);
        Assert.Same(alone, Assert.Single(ImageSequence.Iterator(alone)));
    }

    private static Image Opened() => Image.Open(Path.Combine(Golden(), File), ReferenceVersions.Newest);

    private static string Hash(Image image) => image.AsArray().Sha256()[..First.Length];

    private static string Golden([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../golden/pictures"));
}
