namespace PurePipeline.Decoding.WebP;

// The specification: RFC 6386, 15.2 and 15.3. A step goes across the edge: p3 p2 p1 p0 | q0 q1 q2 q3.
internal static unsafe partial class LoopFilter
{
    // Safety: two samples on either side of each of the edge's count samples.
    internal static void SimpleScalar(byte* edge, nint across, nint along, int count, int limit)
    {
        for (; count > 0; count--, edge += along)
        {
            if (IsWithin(edge, across, limit))
            {
                Change2(edge, across, Base(edge, across, true));
            }
        }
    }

    // Safety: four samples on either side.
    internal static void NormalScalar(byte* edge, nint across, nint along, int count, EdgeFilter filter)
    {
        for (; count > 0; count--, edge += along)
        {
            if (!IsWithin(edge, across, filter.Limit) || !IsSmooth(edge, across, filter.Interior))
            {
                continue;
            }

            bool isHigh = Difference(edge, -2 * across, -across) > filter.HighVariance || Difference(edge, across, 0) > filter.HighVariance;
            if (isHigh)
            {
                Change2(edge, across, Base(edge, across, true));
            }
            else if (filter.IsInner)
            {
                Change4(edge, across);
            }
            else
            {
                Change6(edge, across);
            }
        }
    }

    // Safety: as above; so for the others.
    private static bool IsWithin(byte* edge, nint across, int limit) =>
        (4 * Difference(edge, -across, 0)) + Difference(edge, -2 * across, across) <= (2 * limit) + 1;

    private static bool IsSmooth(byte* edge, nint across, int interior) =>
        Difference(edge, -4 * across, -3 * across) <= interior && Difference(edge, -3 * across, -2 * across) <= interior
        && Difference(edge, -2 * across, -across) <= interior && Difference(edge, 3 * across, 2 * across) <= interior
        && Difference(edge, 2 * across, across) <= interior && Difference(edge, across, 0) <= interior;

    private static int Difference(byte* edge, nint a, nint b) => Math.Abs(edge[a] - edge[b]);

    private static int Base(byte* edge, nint across, bool usesOuter) =>
        (3 * (edge[0] - edge[-across])) + (usesOuter ? Limited(edge[-2 * across] - edge[across]) : 0);

    private static void Change2(byte* edge, nint across, int value)
    {
        value = Limited(value);
        Change(edge - across, Limited(value + 3) >> 3);
        Change(edge, -(Limited(value + 4) >> 3));
    }

    private static void Change4(byte* edge, nint across)
    {
        int value = Limited(Base(edge, across, false));
        int outer = ((Limited(value + 4) >> 3) + 1) >> 1;
        Change2(edge, across, value);
        Change(edge - (2 * across), outer);
        Change(edge + across, -outer);
    }

    private static void Change6(byte* edge, nint across)
    {
        int value = Limited(Base(edge, across, true));
        for (int i = 0; i < 3; i++)
        {
            int change = ((9 * (3 - i) * value) + 63) >> 7;
            Change(edge - ((i + 1) * across), change);
            Change(edge + (i * across), -change);
        }
    }

    private static int Limited(int value) => Math.Clamp(value, -128, 127);

    private static void Change(byte* sample, int value) => *sample = (byte)Math.Clamp(*sample + value, 0, 255);
}
