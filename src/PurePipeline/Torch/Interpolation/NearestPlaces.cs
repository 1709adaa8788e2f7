using PurePipeline.Numerics;

namespace PurePipeline.Torch.Interpolation;

/// <summary><c>mode="nearest"</c> and <c>"nearest-exact"</c>: which element each output element is.</summary>
internal static class NearestPlaces
{
    // From here on torch has a kernel of its own for small results, and the general one multiplies and subtracts in one rounding.
    private static readonly Version FusesSince = new(2, 0);

    private const int SmallSides = 128;

    /// <summary>The places of both axes, as the kernel computes them that torch takes for a result of this size.</summary>
    public static (int[] Down, int[] Along) Of(AxisScale rows, AxisScale columns, bool exact, DType dtype, ReferenceVersions versions)
    {
        bool fuses = versions.Torch >= FusesSince;
        bool isGeneral = !fuses || rows.Output + (long)columns.Output > SmallSides;
        return isGeneral && dtype == DType.Float64 ? (OfDoubles(rows, exact), OfDoubles(columns, exact))
            : isGeneral && exact && fuses && versions.TorchBuild != TorchBuild.NoFma ? (Fused(rows), Fused(columns))
            : (Of(rows, exact), Of(columns, exact));
    }

    private static int[] Of(AxisScale axis, bool exact)
    {
        float scale = axis.Single;
        return Places(axis, exact, i => MathF.Floor(exact ? (i + 0.5f) * scale : i * scale));
    }

    // floor((scale * (i + 0.5) - 0.5) + 0.5): what is in brackets is one fused operation in float32, the sum is in doubles and becomes float32.
    private static int[] Fused(AxisScale axis)
    {
        float scale = axis.Single;
        return Places(axis, true, i => MathF.Floor((float)(MathF.FusedMultiplyAdd(scale, i + 0.5f, -0.5f) + 0.5)));
    }

    // Doubles are scaled in doubles, and still become float32 before they are cut.
    private static int[] OfDoubles(AxisScale axis, bool exact)
    {
        double scale = axis.Double;
        return Places(axis, exact, i => MathF.Floor((float)(exact ? ((i + 0.5) * scale) - 0.5 + 0.5 : i * scale)));
    }

    // "nearest" has special cases that copy and that double.
    private static int[] Places(AxisScale axis, bool exact, Func<int, float> place)
    {
        int[] places = new int[axis.Output];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = exact ? Math.Min((int)place(i), axis.Input - 1)
                : axis.Keeps ? i
                : axis.Output == 2 * (long)axis.Input ? i / 2
                : Math.Min((int)place(i), axis.Input - 1);
        }

        return places;
    }

    /// <summary>Picks elements of any size.</summary>
    public static byte[] Pick(ReadOnlySpan<byte> planes, DType dtype, AxisScale rows, AxisScale columns, bool exact, ReferenceVersions versions)
    {
        (int[] down, int[] along) = Of(rows, columns, exact, dtype, versions);
        int size = dtype.ItemSize();
        int area = checked(rows.Input * columns.Input * size);
        int count = planes.Length / area;
        byte[] result = new byte[checked(count * down.Length * along.Length * size)];
        int at = 0;
        for (int plane = 0; plane < count; plane++)
        {
            foreach (int y in down)
            {
                ReadOnlySpan<byte> row = planes.Slice((plane * area) + (y * columns.Input * size), columns.Input * size);
                foreach (int x in along)
                {
                    row.Slice(x * size, size).CopyTo(result.AsSpan(at));
                    at += size;
                }
            }
        }

        return result;
    }
}
