using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.Torch.Interpolation;

namespace PurePipeline.Torch;

/// <summary><c>torch.nn.functional</c>, as far as pictures need it.</summary>
public static partial class Functional
{
    // Before, bytes could only be scaled as floats, and the kernels for floats computed places in double.
    private static readonly Version ScalesBytesSince = new(2, 1);

    private const int VectorOfSingles = 8;

    private static readonly Version HasLanczosSince = new(2, 12);

    /// <summary>
    /// <c>F.interpolate(input, size=(height, width), mode=..., antialias=...)</c> of a tensor (N, C, height, width). Bytes go through
    /// torch's kernel for bytes (bilinear, bicubic, Lanczos), float32 through those for floats, whose last bits depend on
    /// <see cref="ReferenceVersions.TorchBuild"/>, and in bilinear of three channels on whether <see cref="ReferenceVersions.TorchThreads"/> is 1; area
    /// and nearest are the same everywhere. Equal to torch 1.13, 2.6, 2.11 and 2.14 at AVX2.
    /// </summary>
    /// <param name="input">The tensor.</param>
    /// <param name="size">Height and width of the result.</param>
    /// <param name="mode">The kernel.</param>
    /// <param name="alignCorners">Whether the corners' middles stay in place; bilinear and bicubic of floats alone.</param>
    /// <param name="antialias">Whether a filter covers all elements when it reduces; bilinear, bicubic and Lanczos alone.</param>
    /// <exception cref="ArgumentException">The tensor has not four axes, or a side of the size is below 1.</exception>
    /// <exception cref="NotSupportedException">torch has no such kernel, or its result is not known to the last bit.</exception>
    public static TorchTensor Interpolate(
        TorchTensor input, (int Height, int Width) size, InterpolateMode mode = InterpolateMode.Nearest, bool alignCorners = false, bool antialias = false) =>
        Interpolate(input, size, null, mode, alignCorners, antialias);

    /// <summary>The same by <c>scale_factor</c>: lengths are cut to whole numbers, and the factors are what the kernels use.</summary>
    /// <inheritdoc cref="Interpolate(TorchTensor, ValueTuple{int, int}, InterpolateMode, bool, bool)"/>
    public static TorchTensor Interpolate(
        TorchTensor input, (double Height, double Width) scaleFactor, InterpolateMode mode = InterpolateMode.Nearest, bool alignCorners = false, bool antialias = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequirePictures(input);
        (int Height, int Width) size = (checked((int)(input.Shape[2] * scaleFactor.Height)), checked((int)(input.Shape[3] * scaleFactor.Width)));
        return Interpolate(input, size, mode == InterpolateMode.Area ? null : scaleFactor, mode, alignCorners, antialias);
    }

    private static TorchTensor Interpolate(
        TorchTensor input, (int Height, int Width) size, (double Height, double Width)? factor, InterpolateMode mode, bool alignCorners, bool antialias)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequirePictures(input);
        if (size.Height < 1 || size.Width < 1 || input.Length == 0)
        {
            throw new ArgumentException(
                $"Input and output sizes should be greater than 0, but got input (H: {input.Shape[2]}, W: {input.Shape[3]}) output (H: {size.Height}, W: {size.Width})",
                nameof(size));
        }

        if (mode == InterpolateMode.Area && size == (1, 1) && input.DType.IsFloat())
        {
            return input.Mean([2, 3], keepdim: true);
        }

        AxisScale rows = new(input.Shape[2], size.Height, factor?.Height);
        AxisScale columns = new(input.Shape[3], size.Width, factor?.Width);
        if (input.DType == DType.UInt8 && mode is InterpolateMode.Bilinear or InterpolateMode.Bicubic or InterpolateMode.Lanczos)
        {
            RequireByteKernel(input.Versions, mode, alignCorners, antialias);
            return Scaled(new ByteResize(rows, columns, mode, antialias).Run(input.Data.Strided));
        }

        ReadOnlySpan<byte> elements = input.Data.Lend().Span;
        byte[] result = mode switch
        {
            InterpolateMode.Nearest or InterpolateMode.NearestExact =>
                NearestPlaces.Pick(elements, input.DType, rows, columns, mode == InterpolateMode.NearestExact, input.Versions),
            InterpolateMode.Area => OfFloats(AreaPooling.Run(Floats(input, elements), rows, columns)),
            _ => OfFloats(Filtered(input, Floats(input, elements), rows, columns, mode, alignCorners, antialias)),
        };
        return Scaled(StridedArray.Of(input.DType, result, [input.Shape[0], input.Shape[1], size.Height, size.Width]));

        TorchTensor Scaled(StridedArray elements)
        {
            var scaled = TorchTensor.FromNumpy(new NdArray(elements, input.Versions));
            return input.IsChannelsLast && input.Shape[1] > 1 && mode != InterpolateMode.Area ? scaled.Clone(MemoryFormat.ChannelsLast) : scaled;
        }
    }

    private static void RequireByteKernel(ReferenceVersions versions, InterpolateMode mode, bool alignCorners, bool antialias)
    {
        if (versions.Torch < ScalesBytesSince || alignCorners || (mode == InterpolateMode.Lanczos && (!antialias || versions.Torch < HasLanczosSince)))
        {
            throw new NotSupportedException(
                $"interpolate: {mode} of uint8 with these options is not supported; torch {ScalesBytesSince} has it (Lanczos {HasLanczosSince}, antialiased), without align_corners.");
        }
    }

    private static float[] Filtered(
        TorchTensor input, ReadOnlySpan<float> planes, AxisScale rows, AxisScale columns, InterpolateMode mode, bool alignCorners, bool antialias)
    {
        if (mode == InterpolateMode.Lanczos || (antialias && alignCorners))
        {
            throw new NotSupportedException("interpolate: Lanczos of floats, and align_corners with antialias, are not supported.");
        }

        FloatRounding rounding = new(input.Versions.TorchBuild, input.Versions.Torch);
        bool ofDoubles = input.Versions.Torch < ScalesBytesSince;
        if (antialias)
        {
            return FloatAntialias.Run(planes, rows, columns, mode, rounding, halved: ofDoubles, input.IsChannelsLast && input.Shape[0] > 1 && input.Shape[1] > 1);
        }

        if (mode == InterpolateMode.Bicubic)
        {
            return FloatBicubic.Run(planes, rows, columns, alignCorners, rounding, ofDoubles);
        }

        return ofDoubles
            ? FloatBilinear.RunOfDoubles(planes, rows, columns, alignCorners, rounding, RequireFewChannelsLast(input))
            : FloatBilinear.Run(planes, rows, columns, alignCorners, rounding, SumsJointly(input));
    }

    // Which of the two kernels torch takes (UpSampleKernel.cpp of 2.1 and newer), whatever the size is.
    private static bool SumsJointly(TorchTensor input) =>
        (input.IsChannelsLast && input.Shape[1] > 3) || (input.Shape[1] == 3 && input.Versions.TorchThreads == 1);

    // Eight channels and more go through vectors of float32 there.
    private static bool RequireFewChannelsLast(TorchTensor input) => input.IsChannelsLast && input.Shape[1] >= VectorOfSingles
        ? throw new NotSupportedException($"interpolate: bilinear of {input.Shape[1]} channels that lie last, by torch before {ScalesBytesSince}, is not supported; make the tensor contiguous.")
        : input.IsChannelsLast;

    private static void RequirePictures(TorchTensor input)
    {
        if (input.Rank != 4)
        {
            throw new ArgumentException($"A tensor of four axes (N, C, H, W) is scaled, not one of {input.Rank}.", nameof(input));
        }
    }

    private static ReadOnlySpan<float> Floats(TorchTensor input, ReadOnlySpan<byte> elements) => input.DType == DType.Float32
        ? MemoryMarshal.Cast<byte, float>(elements)
        : throw new NotSupportedException($"interpolate: this mode of {input.DType.NumPyName()} is not supported; float32 is.");

    private static byte[] OfFloats(float[] elements) => MemoryMarshal.AsBytes(elements.AsSpan()).ToArray();
}
