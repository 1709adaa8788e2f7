using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;
using PilImage = PurePipeline.Pillow.Image;

namespace PurePipeline.ImageSharp.Tests;

public class LibjpegTurboDecoderTests
{
    private static readonly DecoderOptions s_options = new() { Configuration = new Configuration(new JpegConfigurationModule(), new LibjpegTurboDecoder()) };

    [Fact]
    public void Loaded_pixels_are_those_of_Pillow()
    {
        int compared = 0;
        foreach ((string picture, int[]? shape, string sha256) in GoldenFolder.Opened())
        {
            string file = GoldenFolder.Picture(picture);
            if (shape is null)
            {
                Assert.Throws<InvalidImageContentException>(() => Image.Load(s_options, file));
            }
            else if (shape is [_, _, 4])
            {
                Assert.Equal(PilImage.Open(file).Convert("RGB").AsArray().Sha256(), Digest<Rgb24>(file)); // Pillow's CMYK
            }
            else
            {
                Assert.Equal((picture, sha256), (picture, shape.Length == 2 ? Digest<L8>(file) : Digest<Rgb24>(file)));
            }

            compared++;
        }

        Assert.True(compared > 100, $"Only {compared} pictures.");
    }

    [Fact]
    public void Image_and_header_say_what_the_file_is()
    {
        string file = GoldenFolder.Picture("profile.jpg");
        using Image image = Image.Load(s_options, file);
        ImageInfo header = Image.Identify(s_options, file);

        Assert.IsType<Image<Rgb24>>(image);
        Assert.Equal(JpegFormat.Instance, image.Metadata.DecodedImageFormat);
        Assert.Equal((1000, 750, 24), (header.Width, header.Height, header.PixelType.BitsPerPixel));
    }

    [Fact]
    public void Metadata_are_kept_but_where_they_are_not_wanted()
    {
        string file = Directory.EnumerateFiles(Path.GetDirectoryName(GoldenFolder.Picture("profile.jpg"))!, "orientation-6*.jpg").First();
        using Image image = Image.Load(s_options, file);
        using Image bare = Image.Load(new DecoderOptions { Configuration = s_options.Configuration, SkipMetadata = true }, file);
        using Image theirs = Image.Load(file);

        Assert.NotNull(image.Metadata.ExifProfile);
        Assert.Equal(theirs.Metadata.ExifProfile!.ToByteArray(), image.Metadata.ExifProfile.ToByteArray());
        Assert.Null(bare.Metadata.ExifProfile);
    }

    [Fact]
    public async Task Other_pixels_sizes_and_streams_are_ImageSharps_own_affair()
    {
        string file = GoldenFolder.Picture("profile.jpg");
        using Image<Bgra32> other = Image.Load<Bgra32>(s_options, file);
        using Image<Rgb24> pixels = Image.Load<Rgb24>(s_options, file);
        using Image small = Image.Load(new DecoderOptions { Configuration = s_options.Configuration, TargetSize = new Size(100, 75) }, file);
        await using FileStream stream = File.OpenRead(file);
        using Image<Rgb24> streamed = await Image.LoadAsync<Rgb24>(s_options, stream, TestContext.Current.CancellationToken);

        Assert.Equal(new Bgra32(pixels[300, 200].R, pixels[300, 200].G, pixels[300, 200].B), other[300, 200]);
        Assert.Equal(new Size(100, 75), small.Size);
        Assert.Equal(pixels.ToNdArray().ToBytes(), streamed.ToNdArray().ToBytes());
    }

    [Fact]
    public void Cut_files_are_refused_unless_they_are_wanted()
    {
        byte[] file = File.ReadAllBytes(GoldenFolder.Picture("profile.jpg"))[..50_000];
        var lenient = new DecoderOptions { Configuration = new Configuration(new JpegConfigurationModule(), new LibjpegTurboDecoder { LoadTruncatedImages = true }) };
        using Image<Rgb24> image = Image.Load<Rgb24>(lenient, file);

        Assert.Throws<InvalidImageContentException>(() => Image.Load(s_options, file));
        Assert.Equal(PilImage.Open(file, loadTruncatedImages: true).AsArray().Sha256(), image.ToNdArray().Sha256());
    }

    private static string Digest<TPixel>(string file)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        using Image<TPixel> image = Image.Load<TPixel>(s_options, file);
        TPixel[] pixels = new TPixel[image.Width * image.Height];
        image.CopyPixelDataTo(pixels);
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<TPixel>(pixels)));
    }
}
