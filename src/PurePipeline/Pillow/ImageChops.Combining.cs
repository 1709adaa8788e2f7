using System.Runtime.Intrinsics;
using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public static partial class ImageChops
{
    /// <summary>A band of the result from a band of each; beyond a byte it is limited.</summary>
    private delegate int Operation(int first, int second);

    /// <summary>The same of sixteen bands; a lambda, for a method of the processor's itself is slow where it is called by a delegate.</summary>
    private delegate Vector128<byte> Lanes(Vector128<byte> first, Vector128<byte> second);

    private static Image Combine(Image first, Image second, Operation operation, Lanes? lanes = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!HasBytes(first))
        {
            throw new ArgumentException("image has wrong mode", nameof(first));
        }

        if (!HasBytes(second) || first.Bands.Count != second.Bands.Count)
        {
            throw new ArgumentException("images do not match", nameof(second));
        }

        (int width, int height) = (Math.Min(first.Width, second.Width), Math.Min(first.Height, second.Height));
        return first.WithCombined(new CombinedPicture(
            [Part(first), Part(second)],
            first.Picture.Mode,
            lanes is not null && Vector128.IsHardwareAccelerated ? Calculation(operation, lanes) : LookUp(operation)));

        Picture Part(Image image) => image.Size == (width, height) ? image.Picture : new CropPicture(image.Picture, 0, 0, width, height);

        static bool HasBytes(Image image) => image.Picture.Mode == PixelMode.Bilevel || image.Picture.Mode.ElementType() == DType.UInt8;
    }

    private static CombinedPicture.CombineRows Calculation(Operation operation, Lanes lanes) => (sources, target) =>
    {
        ReadOnlySpan<byte> first = sources[0].Span;
        ReadOnlySpan<byte> second = sources[1].Span;
        int i = 0;
        for (; i <= target.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            lanes(Vector128.Create(first[i..]), Vector128.Create(second[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] = Limited(operation, first[i], second[i]);
        }
    };

    // All 65,536 results are computed once.
    private static CombinedPicture.CombineRows LookUp(Operation operation)
    {
        byte[] table = new byte[65536];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = Limited(operation, i >> 8, i & 255);
        }

        return (sources, target) =>
        {
            ReadOnlySpan<byte> first = sources[0].Span[..target.Length];
            ReadOnlySpan<byte> second = sources[1].Span[..target.Length];
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = table[(first[i] << 8) | second[i]];
            }
        };
    }

    private static byte Limited(Operation operation, int first, int second) => (byte)Math.Clamp(operation(first, second), 0, byte.MaxValue);

    // p / 255 is (p + 1 + p / 256) / 256 for every product of two bytes.
    private static Vector128<byte> Product(Vector128<byte> first, Vector128<byte> second)
    {
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(first);
        (Vector128<ushort> lowFactors, Vector128<ushort> highFactors) = Vector128.Widen(second);
        return Vector128.Narrow(By255(low * lowFactors), By255(high * highFactors));
    }

    private static Vector128<ushort> By255(Vector128<ushort> product) => (product + Vector128<ushort>.One + (product >> 8)) >> 8;
}
