using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <summary>What a conversion accepts and how it is done.</summary>
internal sealed record ColorRule
{
    private static readonly DType[] s_bytes = [DType.UInt8];

    /// <summary>How many channels the source may have.</summary>
    public required int[] Sources { get; init; }

    /// <summary>How many the result may have; the first if nothing is asked for.</summary>
    public required int[] Targets { get; init; }

    /// <summary>Whether the caller may choose among <see cref="Targets"/>; where not, OpenCV passes over what he says.</summary>
    public bool IsTargetChosen { get; init; }

    /// <summary>The types of channels.</summary>
    public DType[] Types { get; init; } = s_bytes;

    /// <summary>The width must be a multiple of this.</summary>
    public int WidthStep { get; init; } = 1;

    /// <summary>The height must be a multiple of this.</summary>
    public int HeightStep { get; init; } = 1;

    /// <summary>The first release that knows the conversion.</summary>
    public Version Since { get; init; } = new(0, 0);

    /// <summary>Describes the converted picture.</summary>
    public required Func<Picture, PixelMode, ColorRequest, Picture> Open { get; init; }

    /// <summary>A rule whose rows are converted one by one.</summary>
    public static Func<Picture, PixelMode, ColorRequest, Picture> Rows(Func<ColorRequest, ColorRow> row) =>
        (source, mode, request) => new ColorRowPicture(source, mode, row(request));
}
