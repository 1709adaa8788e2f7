using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>Rows of two pictures as one: <c>Blend.c</c> and <c>AlphaComposite.c</c> of Pillow.</summary>
internal static partial class BlendRows
{
    private const int Precision = 7;

    /// <summary>In single precision; what is beyond a byte is limited, the rest cut.</summary>
    public static void Blend(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, float alpha, Span<byte> target)
    {
        int i = 0;
        for (; Vector128.IsHardwareAccelerated && i <= target.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> lowerA, Vector128<ushort> upperA) = Vector128.Widen(Vector128.Create(first[i..]));
            (Vector128<ushort> lowerB, Vector128<ushort> upperB) = Vector128.Widen(Vector128.Create(second[i..]));
            Vector128.Narrow(Blend(lowerA, lowerB, alpha), Blend(upperA, upperB, alpha)).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            float level = first[i] + (alpha * (second[i] - first[i]));
            target[i] = level switch
            {
                >= 255.0f => 255,
                > 0.0f => (byte)level,
                _ => 0,
            };
        }
    }

    // Eight levels; differences fit into words.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Blend(Vector128<ushort> first, Vector128<ushort> second, float alpha)
    {
        (Vector128<int> lower, Vector128<int> upper) = Vector128.Widen(first.AsInt16());
        (Vector128<int> lowerStep, Vector128<int> upperStep) = Vector128.Widen((second - first).AsInt16());
        return Vector128.Narrow(Level(lower, lowerStep), Level(upper, upperStep));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        Vector128<uint> Level(Vector128<int> from, Vector128<int> step)
        {
            Vector128<float> level = Vector128.ConvertToSingle(from) + (Vector128.ConvertToSingle(step) * alpha);
            level = Vector128.ConditionalSelect(Vector128.GreaterThan(level, Vector128<float>.Zero), level, Vector128<float>.Zero);
            level = Vector128.ConditionalSelect(Vector128.LessThan(level, Vector128.Create(255f)), level, Vector128.Create(255f));
            return Vector128.ConvertToInt32(level).AsUInt32();
        }
    }

    /// <summary>The overlay's weight has 7 bits behind the point of a level; the last band is alpha.</summary>
    public static void Composite(ReadOnlySpan<byte> background, ReadOnlySpan<byte> overlay, int bands, Span<byte> target)
    {
        int done = bands == 4 && Vector128.IsHardwareAccelerated ? CompositeVector128(background, overlay, target) : 0;
        for (int i = done; i < target.Length; i += bands)
        {
            uint alpha = overlay[i + bands - 1];
            if (alpha == 0)
            {
                background.Slice(i, bands).CopyTo(target[i..]);
                continue;
            }

            // All below 2^32: the largest is 255 * 255 * 255 * 2^7.
            uint result = (alpha * 255) + (background[i + bands - 1] * (255 - alpha));
            uint weight = alpha * 255 * 255 * (1 << Precision) / result;
            uint rest = (255 * (1 << Precision)) - weight;
            for (int band = 0; band < bands - 1; band++)
            {
                uint level = (overlay[i + band] * weight) + (background[i + band] * rest) + (0x80 << Precision);
                target[i + band] = (byte)(OverDivide255(level) >> Precision);
            }

            target[i + bands - 1] = (byte)OverDivide255(result + 0x80);
        }
    }

    private static uint OverDivide255(uint value) => ((value >> 8) + value) >> 8;
}
