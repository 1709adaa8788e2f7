using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's native kernel for uint8 (bilinear, bicubic, Lanczos), which is Pillow's with weights of its own: columns first, then rows, each
/// pass rounded to bytes; an axis that stays as long as it is is left out. How the channels lie in memory makes no difference.
/// </summary>
/// <param name="rows">The axis of rows.</param>
/// <param name="columns">The axis within a row.</param>
/// <param name="mode">The filter.</param>
/// <param name="antialias">Whether it covers all elements when reducing.</param>
internal sealed class ByteResize(AxisScale rows, AxisScale columns, InterpolateMode mode, bool antialias)
{
    private const int MostChannels = 4;

    /// <summary>Elements (N, C, height, width), in C order; one picture whose pixels lie together is described, and made with what follows.</summary>
    public StridedArray Run(StridedArray input)
    {
        int[] shape = [.. input.Layout.Shape[..2], rows.Output, columns.Output];
        if (shape[0] == 1 && Pixels(input) is { } picture)
        {
            StridedArray pixels = StridedArray.Of(Scaled(picture));
            StridedArray planes = shape[1] == 1 ? pixels : pixels.View(pixels.Layout.Permute([2, 0, 1])).Copy();
            return planes.View(Layout.Contiguous(shape));
        }

        byte[] result = Storage.Allocate(DType.UInt8, Layout.LengthOf(shape));
        int length = result.Length / shape[0];
        bool severalLast = shape[0] > 1 && input.Layout.Permute([0, 2, 3, 1]).IsContiguous;
        for (int i = 0; i < shape[0]; i++)
        {
            Write(input.View(input.Layout.Select(0, i)), result.AsSpan(i * length, length), repeats: shape[1] > MostChannels && !severalLast);
        }

        return StridedArray.Of(DType.UInt8, result, shape);
    }

    private Picture Scaled(Picture source)
    {
        Picture narrow = columns.Keeps ? source : new HorizontalPass(source, new ByteAxis(columns, mode, antialias));
        return rows.Keeps ? narrow : new VerticalPass(narrow, new ByteAxis(rows, mode, antialias));
    }

    // Plane by plane. More than four channels go through torch's kernel for all types, see FloatAntialias for what it repeats.
    private void Write(StridedArray planes, Span<byte> result, bool repeats)
    {
        ReadOnlyMemory<byte> elements = planes.Lend();
        (int from, int to) = (rows.Input * columns.Input, rows.Output * columns.Output);
        for (int plane = 0; plane < planes.Layout.Shape[0]; plane++)
        {
            StridedArray scaled = StridedArray.Of(Scaled(new MemoryPicture(elements.Slice(plane * from, from), columns.Input, rows.Input, PixelMode.L)));
            Span<byte> target = result.Slice(plane * to, to);
            scaled.Storage.CopyTo(scaled.Layout, target);
            if (repeats && columns.Output == 1 && !rows.Keeps)
            {
                target.Fill(target[0]);
            }
        }
    }

    // The first picture's pixels, if its channels lie side by side.
    private static Picture? Pixels(StridedArray input)
    {
        Layout pixels = input.Layout.Select(0, 0).Permute([1, 2, 0]);
        return pixels.Shape[2] <= MostChannels && (input.Storage.Pending is not null || pixels.Select(0, 0).IsContiguous)
            ? input.View(pixels).AsPicture()
            : null;
    }
}
