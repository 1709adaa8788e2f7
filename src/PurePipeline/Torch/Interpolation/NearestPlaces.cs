namespace PurePipeline.Torch.Interpolation;

/// <summary><c>mode="nearest"</c> and <c>"nearest-exact"</c>: which element each output element is, in float32.</summary>
internal static class NearestPlaces
{
    public static int[] Of(AxisScale axis, bool exact)
    {
        int[] places = new int[axis.Output];
        float scale = axis.Single;
        for (int i = 0; i < places.Length; i++)
        {
            // "nearest" has special cases that copy and that double.
            places[i] = exact ? Math.Min((int)MathF.Floor((i + 0.5f) * scale), axis.Input - 1)
                : axis.Keeps ? i
                : axis.Output == 2 * (long)axis.Input ? i / 2
                : Math.Min((int)MathF.Floor(i * scale), axis.Input - 1);
        }

        return places;
    }

    /// <summary>Picks elements of any size.</summary>
    public static byte[] Pick(byte[] planes, int size, AxisScale rows, AxisScale columns, bool exact)
    {
        (int[] down, int[] along) = (Of(rows, exact), Of(columns, exact));
        int area = checked(rows.Input * columns.Input * size);
        int count = planes.Length / area;
        byte[] result = new byte[checked(count * down.Length * along.Length * size)];
        int at = 0;
        for (int plane = 0; plane < count; plane++)
        {
            foreach (int y in down)
            {
                ReadOnlySpan<byte> row = planes.AsSpan((plane * area) + (y * columns.Input * size), columns.Input * size);
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
