using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding;

/// <summary>What holds for every file, however damaged.</summary>
internal static class Damaged
{
    /// <summary>It gives a picture, or an error that names the file and a place in it.</summary>
    public static void AssertHandled(byte[] file)
    {
        foreach (Truncation truncation in Enum.GetValues<Truncation>())
        {
            try
            {
                var options = new DecodeOptions { Name = "test.jpg", Truncation = truncation, Limits = new DecodeLimits { MaxPixels = 1 << 14 } };
                MemoryPicture.Load(PictureDecoder.Open(file, options));
            }
            catch (PictureException e)
            {
                Assert.Equal("test.jpg", e.FileName);
                Assert.True(e.Code == PictureErrorCode.LimitExceeded || (e.Offset >= 0 && e.Offset <= file.Length));
            }
        }
    }
}
