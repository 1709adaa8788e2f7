using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Color;

/// <content>The rules of conversions that keep the size, family by family.</content>
internal static partial class ColorRules
{
    private static int[] Colours => [3, 4];
    private static int[] AlphaOrNot => [4, 3];
    private static DType[] BytesAndSingles => [DType.UInt8, DType.Float32];
    private static DType[] AllTypes => [DType.UInt8, DType.UInt16, DType.Float32];

    private static int[] Targets(int channels) => channels == 3 ? Colours : AlphaOrNot;

    /// <summary>Gray is accepted as well.</summary>
    private static ColorRule Order(int channels, bool reverse) => new()
    {
        Sources = [1, 3, 4],
        Targets = Targets(channels),
        IsTargetChosen = true,
        Types = AllTypes,
        Open = ColorRule.Rows(request => ChannelOrderRow.For(request.SourceChannels, request.TargetChannels, reverse, request.Type.ItemSize())),
    };

    private static ColorRule FromGray(int channels) => Order(channels, reverse: false) with { Sources = [1] };

    private static ColorRule ToGray(bool redFirst) => new()
    {
        Sources = Colours,
        Targets = [1],
        Types = AllTypes,
        Open = ColorRule.Rows(request => request.Type switch
        {
            DType.UInt8 => new GrayRow(request.SourceChannels, redFirst),
            DType.UInt16 => new GrayUInt16Row(request.SourceChannels, redFirst),
            _ => new GraySingleRow(
                request.SourceChannels, redFirst, request.Versions.OpenCvBuild == OpenCvBuild.Ipp ? int.MaxValue : GraySingleRow.Avx2Group),
        }),
    };

    private static ColorRule ToPacked(bool redFirst, int greenBits) => new()
    {
        Sources = Colours,
        Targets = [2],
        Open = ColorRule.Rows(request => new ToPacked16Row(request.SourceChannels, redFirst, greenBits)),
    };

    private static ColorRule FromPacked(int channels, bool redFirst, int greenBits) => new()
    {
        Sources = [2],
        Targets = Targets(channels),
        IsTargetChosen = true,
        Open = ColorRule.Rows(request => new FromPacked16Row(request.TargetChannels, redFirst, greenBits)),
    };

    private static ColorRule GrayToPacked(int greenBits) => new()
    {
        Sources = [1],
        Targets = [2],
        Open = ColorRule.Rows(_ => new GrayToPacked16Row(greenBits)),
    };

    private static ColorRule PackedToGray(int greenBits) => new()
    {
        Sources = [2],
        Targets = [1],
        Open = ColorRule.Rows(_ => new Packed16ToGrayRow(greenBits)),
    };

    private static ColorRule AlphaProduct(bool divide) => new()
    {
        Sources = [4],
        Targets = [4],
        Open = ColorRule.Rows(request => new AlphaProductRow(divide, request.Versions.OpenCvBuild == OpenCvBuild.Ipp ? 127 : 128)),
    };

    private static ColorRule ToXyz(bool redFirst) => To(AllTypes, request => request.Type switch
    {
        DType.UInt8 => new XyzIntegers<byte>(request.SourceChannels, 3, redFirst, toXyz: true),
        DType.UInt16 => new XyzIntegers<ushort>(request.SourceChannels, 3, redFirst, toXyz: true),
        _ => new XyzSingle(request.SourceChannels, 3, Matrices.ToXyz(redFirst, relative: false)),
    });

    private static ColorRule FromXyz(bool redFirst) => From(AllTypes, request => request.Type switch
    {
        DType.UInt8 => new XyzIntegers<byte>(3, request.TargetChannels, redFirst, toXyz: false),
        DType.UInt16 => new XyzIntegers<ushort>(3, request.TargetChannels, redFirst, toXyz: false),
        _ => new XyzSingle(3, request.TargetChannels, Matrices.FromXyz(redFirst, relative: false)),
    });

    private static ColorRule ToLuma(bool redFirst, bool yuv) => To(AllTypes, request => request.Type switch
    {
        DType.UInt8 => new ToLumaBytes(request.SourceChannels, redFirst, yuv),
        DType.UInt16 => new ToLumaUInt16(request.SourceChannels, redFirst, yuv),
        _ => new ToLumaSingle(request.SourceChannels, redFirst, yuv),
    });

    private static ColorRule FromLuma(bool redFirst, bool yuv) => From(AllTypes, request => request.Type switch
    {
        DType.UInt8 => new FromLumaBytes(request.TargetChannels, redFirst, yuv),
        DType.UInt16 => new FromLumaUInt16(request.TargetChannels, redFirst, yuv),
        _ => new FromLumaSingle(request.TargetChannels, redFirst, yuv),
    });

    private static ColorRule ToHue(bool redFirst, bool hls, int range) => To(BytesAndSingles, request => (request.Type, hls) switch
    {
        (DType.UInt8, false) => new ToHsvBytes(request.SourceChannels, redFirst, range),
        (DType.UInt8, true) => new ToHlsBytes(request.SourceChannels, redFirst, range),
        _ => new ToHueSingle(request.SourceChannels, redFirst, hls),
    });

    private static ColorRule FromHue(bool redFirst, bool hls, int range) => From(BytesAndSingles, request => (request.Type, hls) switch
    {
        (DType.UInt8, false) => new FromHsvBytes(request.TargetChannels, redFirst, range, request.Version),
        (DType.UInt8, true) => new FromHlsBytes(request.TargetChannels, redFirst, range, request.Version),
        _ => new FromHueSingle(request.TargetChannels, redFirst, hls, request.Version),
    });

    private static ColorRule ToLab(bool redFirst, bool linear) => To(BytesAndSingles, request => (request.Type, linear) switch
    {
        (DType.UInt8, _) => new ToLabBytes(request.SourceChannels, redFirst, linear),
        (_, false) => new ToLabSingle(request.SourceChannels, redFirst, request.Version),
        _ => new LinearToLabSingle(request.SourceChannels, redFirst),
    });

    private static ColorRule FromLab(bool redFirst, bool linear) => From(BytesAndSingles, request => request.Type == DType.UInt8
        ? new FromLabBytes(request.TargetChannels, redFirst, linear)
        : new FromLabSingle(request.TargetChannels, redFirst, linear));

    private static ColorRule ToLuv(bool redFirst, bool linear) => To(BytesAndSingles, request => (request.Type, linear) switch
    {
        (DType.UInt8, false) => new ToLuvBytes(request.SourceChannels, redFirst),
        (DType.UInt8, true) => new LinearToLuvBytes(request.SourceChannels, redFirst),
        _ => new ToLuvSingle(request.SourceChannels, redFirst, linear),
    });

    private static ColorRule FromLuv(bool redFirst, bool linear) => From(BytesAndSingles, request => request.Type == DType.UInt8
        ? new FromLuvBytes(request.TargetChannels, redFirst, linear)
        : new FromLuvSingle(request.TargetChannels, redFirst, linear));

    /// <summary>From colours to a space of three channels.</summary>
    private static ColorRule To(DType[] types, Func<ColorRequest, ColorRow> row) =>
        new() { Sources = Colours, Targets = [3], Types = types, Open = ColorRule.Rows(row) };

    /// <summary>From a space of three channels to colours.</summary>
    private static ColorRule From(DType[] types, Func<ColorRequest, ColorRow> row) =>
        new() { Sources = [3], Targets = Colours, IsTargetChosen = true, Types = types, Open = ColorRule.Rows(row) };
}
