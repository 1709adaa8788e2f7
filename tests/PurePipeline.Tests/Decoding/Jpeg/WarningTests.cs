using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Decoding.Jpeg;

public class WarningTests
{
    private static readonly byte[] s_junk = [1, 2, 3];

    [Fact]
    public void A_file_without_faults_gives_no_warnings() => Assert.Empty(Warnings(TinyJpeg.Bytes));

    [Fact]
    public void Bytes_that_belong_to_nothing_are_told_with_their_place()
    {
        PictureWarning warning = Assert.Single(Warnings([.. TinyJpeg.Bytes[..71], .. s_junk, .. TinyJpeg.Bytes[71..]]));

        Assert.Equal(new PictureWarning(PictureWarningCode.ExtraneousBytes, 71, "3 bytes before marker ffc0 belong to nothing."), warning);
    }

    [Fact]
    public void Data_that_is_missing_is_told_where_it_ends()
    {
        byte[] file = [.. TinyJpeg.Bytes[..(TinyJpeg.DataOffset + 9)], 0xFF, 0xD9];

        PictureWarning warning = Assert.Single(Warnings(file));

        Assert.Equal((PictureWarningCode.PrematureEndOfData, file.Length), (warning.Code, warning.Offset));
    }

    [Fact]
    public void A_file_that_only_ends_too_early_is_told_where_it_is_read_all_the_same()
    {
        byte[] file = TinyJpeg.Bytes[..(TinyJpeg.DataOffset + 9)];
        var warnings = new List<PictureWarning>();
        Image.Open(file, loadTruncatedImages: true, onWarning: warnings.Add).AsArray().ToArray<byte>();

        Assert.Equal(
            [PictureWarningCode.PrematureEndOfFile, PictureWarningCode.PrematureEndOfData], warnings.Select(warning => warning.Code));
        Assert.All(warnings, warning => Assert.Equal(file.Length, warning.Offset));
    }

    [Fact]
    public void Scan_parameters_codes_and_markers_that_are_wrong_are_told()
    {
        byte[] parameters = [.. TinyJpeg.Bytes];
        parameters[TinyJpeg.DataOffset - 2] = 5;
        byte[] codes = [.. TinyJpeg.Bytes[..TinyJpeg.DataOffset], 0xFF, 0, 0xFF, 0, 0xFF, 0, .. TinyJpeg.Bytes[TinyJpeg.DataOffset..]];
        byte[] restarts =
        [
            .. TinyJpeg.Bytes[..71], 0xFF, 0xDD, 0, 4, 0, 1, .. TinyJpeg.Bytes[71..TinyJpeg.DataOffset],
            .. TinyJpeg.Bytes[TinyJpeg.DataOffset..^2], 0xFF, 0xD3, 0xFF, 0xD9,
        ];
        // Two MCUs, so that there is a restart.
        restarts[71 + 6 + 8] = 17;

        Assert.Equal(PictureWarningCode.ScanParameters, Assert.Single(Warnings(parameters)).Code);
        Assert.Contains(Warnings(codes), warning => warning.Code == PictureWarningCode.BadCode);
        Assert.Contains(Warnings(restarts), warning => warning.Code == PictureWarningCode.UnexpectedMarker);
    }

    private static List<PictureWarning> Warnings(byte[] file)
    {
        var pillow = new List<PictureWarning>();
        var opencv = new List<PictureWarning>();
        Image.Open(file, onWarning: pillow.Add).AsArray().ToArray<byte>();
        Cv2.Imdecode(file, onWarning: opencv.Add).ToArray<byte>();

        Assert.Equal(pillow, opencv);
        return pillow;
    }
}
