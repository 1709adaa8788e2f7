using PurePipeline.Pillow;
using PurePipeline.Pillow.Pasting;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>What paste of Pillow gave, the same in 9.4, 11.1 and 13.0 unless a release is named.</summary>
public class PasteTests
{
    private static readonly Image s_rgba = Pixels.Image(PixelMode.Rgba, 2, 2, "c864324d0a141eff01020300ffffff80");

    [Fact]
    public void A_mask_mixes_as_Pillow_does()
    {
        Image gray = Pixels.Image(PixelMode.L, 4, 1, "0064c8ff");
        Image mask = Pixels.Image(PixelMode.L, 4, 1, "000180ff");

        Assert.Equal("00656709", Pixels.Hex(gray.Paste(Pixels.Image(PixelMode.L, 4, 1, "ffff0709"), mask: mask)));
        Assert.Equal("00647d32", Pixels.Hex(gray.Paste(50, (0, 0, 4, 1), mask)));
        Assert.Equal("00647d32", Pixels.Hex(gray.Paste(50, (0, 0), mask)));
    }

    // A transparent pixel takes a colour whole, and alpha by the mask.
    [Fact]
    public void A_colour_covers_what_was_transparent() => Assert.Equal(
        "68361ca6090e12ff09080780ffffff80",
        Pixels.Hex(s_rgba.Paste((9, 8, 7, 255), (0, 0, 2, 2), Pixels.Image(PixelMode.L, 2, 2, "80808000"))));

    [Fact]
    public void Colours_with_alpha_go_onto_RGB_as_they_are()
    {
        Image canvas = Image.New("RGB", (2, 2), (10, 20, 30));

        Assert.Equal("432c240a141e0a141e858a8f", Pixels.Hex(canvas.Paste(s_rgba, mask: s_rgba)));
        Assert.Equal("0a141e0102030a141e0a141e", Pixels.Hex(canvas.Paste(s_rgba, (1, -1))));
    }

    [Theory]
    [InlineData("9.4", "010116010100", "090108010100")]
    [InlineData("11.1", "010216020100", "09002c010903")]
    [InlineData("13.0", "010216020100", "09002c010903")]
    public void Sixteen_bits_are_taken_for_bytes_where_Pillow_does(string release, string filled, string pasted)
    {
        Image words = Pixels.Image(PixelMode.I16, 3, 1, "00012c010100", release);
        Image source = Pixels.Image(PixelMode.I16, 3, 1, "090008000903", release);

        Assert.Equal("010101010100", Pixels.Hex(words.Paste(513, (0, 0, 2, 1))));
        Assert.Equal(filled, Pixels.Hex(words.Paste(513, (0, 0, 3, 1), Pixels.Image(PixelMode.L, 3, 1, "ff8000"))));
        Assert.Equal(pasted, Pixels.Hex(words.Paste(source, mask: Pixels.Image(PixelMode.Bilevel, 3, 1, "ff00ff"))));
    }

    [Fact]
    public void What_does_not_match_is_refused()
    {
        Image image = Pixels.Ramp();

        Assert.Equal("images do not match", Assert.Throws<ArgumentException>(() => image.Paste(image, (0, 0, 5, 3))).Message);
        Assert.Equal("images do not match", Assert.Throws<ArgumentException>(() => image.Paste(image, mask: Image.New("L", (3, 3)))).Message);
        Assert.Equal("bad transparency mask", Assert.Throws<ArgumentException>(() => image.Paste(image, mask: Image.New("I", (4, 3)))).Message);
        Assert.Throws<ArgumentException>(() => image.Paste(9, (0, 0, 4, 3), Image.New("LA", (4, 3))));
        Assert.Throws<InvalidCastException>(() => image.Paste((1, 2, 3), (0, 0, 4, 3)));
    }

    // Beside the image there is nothing to do, and so nothing to complain about.
    [Fact]
    public void Beside_the_image_nothing_changes() =>
        Assert.Same(s_rgba, s_rgba.Paste(9, (2, 0, 3, 2)).Paste(s_rgba, (-2, 0)).Paste(s_rgba, (0, 2), Image.New("I", (2, 2))));

    [Fact]
    public void Rows_are_skipped_as_they_are_read()
    {
        Image canvas = new(TestPicture.Create(9, 12, PixelMode.Rgb, 1));
        Image pasted = canvas.Paste(new Image(TestPicture.Create(5, 7, PixelMode.Rgb, 2)), (2, 3), new Image(TestPicture.Create(5, 7, PixelMode.L, 3)));
        MemoryPicture whole = MemoryPicture.Load(pasted.Picture);
        byte[] row = new byte[whole.RowBytes];
        using RowReader rows = pasted.Picture.OpenRows();
        foreach (int y in new[] { 1, 5, 6, 9, 11 })
        {
            rows.Skip(y - rows.NextRow);
            rows.Read(row);

            Assert.Equal(whole.Row(y), row);
        }
    }

    [Fact]
    public void Mixing_is_the_same_in_every_variant()
    {
        var random = new Random(13);
        for (int length = 0; length < 130; length++)
        {
            (byte[] source, byte[] mask, byte[] target) = (new byte[length], new byte[length], new byte[length]);
            random.NextBytes(source);
            random.NextBytes(mask);
            random.NextBytes(target);
            (byte[] expected, byte[] half, byte[] whole) = ([.. target], [.. target], [.. target]);
            BlendRow.BlendScalar(source, mask, expected);
            int halfDone = BlendRow.BlendVector128(source, mask, half);
            int wholeDone = BlendRow.BlendVector256(source, mask, whole);

            Assert.Equal(expected[..halfDone], half[..halfDone]);
            Assert.Equal(expected[..wholeDone], whole[..wholeDone]);
            BlendRow.Blend(source, mask, target);
            Assert.Equal(expected, target);
        }
    }

    [Fact]
    public void Mixing_is_the_rounded_mean()
    {
        for (int mask = 0; mask < 256; mask++)
        {
            for (int value = 0; value < 256; value++)
            {
                int other = (value * 7) & 0xFF;
                int exact = (value * (255 - mask)) + (other * mask);

                Assert.Equal((byte)((exact + 127) / 255), BlendRow.Blend((byte)value, (byte)other, (byte)mask));
            }
        }
    }
}
