using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>
/// A line with smooth edges (imgproc/src/drawing.cpp, <c>LineAA</c>): three pixels across, by a table of a Gaussian, corrected for the slope and
/// at the ends.
/// </summary>
internal static class SmoothLine
{
    // By the slope's upper bits.
    private static ReadOnlySpan<byte> Slopes =>
    [
        181, 181, 181, 182, 182, 183, 184, 185, 187, 188, 190, 192, 194, 196, 198, 201,
        203, 206, 209, 211, 214, 218, 221, 224, 227, 231, 235, 238, 242, 246, 250, 254,
    ];

    // By the distance from the line, in 32nds of a pixel.
    private static ReadOnlySpan<byte> Gaussian =>
    [
        168, 177, 185, 194, 202, 210, 218, 224, 231, 236, 241, 246, 249, 252, 254, 254,
        254, 254, 252, 249, 246, 241, 236, 231, 224, 218, 210, 202, 194, 185, 177, 168,
        158, 149, 140, 131, 122, 114, 105, 97, 89, 82, 75, 68, 62, 56, 50, 45,
        40, 36, 32, 28, 25, 22, 19, 16, 14, 12, 11, 9, 8, 7, 5, 5,
    ];

    public static void Draw(in Canvas canvas, Place<long> from, Place<long> to)
    {
        if (!canvas.IsSmooth)
        {
            PixelLine.Draw(canvas, Fixed.Floor(from), Fixed.Floor(to), (int)LineTypes.Line8);
            return;
        }

        if (!LineClip.Clip((long)canvas.Width << Fixed.Bits, (long)canvas.Height << Fixed.Bits, ref from, ref to))
        {
            return;
        }

        // Along the axis that changes more, forwards; a is along, c is across.
        bool isFlat = Math.Abs(to.X - from.X) > Math.Abs(to.Y - from.Y);
        (long a, long c, long endA, long endC) = isFlat ? (from.X, from.Y, to.X, to.Y) : (from.Y, from.X, to.Y, to.X);
        if (endA < a)
        {
            (a, c, endA, endC) = (endA, endC, a, c);
        }

        long step = ((endC - c) << Fixed.Bits) / ((endA - a) | 1);
        endA += Fixed.One;
        int left = (int)((endA >> Fixed.Bits) - (a >> Fixed.Bits));
        c += ((step * -(a & (Fixed.One - 1))) >> Fixed.Bits) + Fixed.Half;
        Span<int> ends = stackalloc int[9];
        Ends(ends, SlopeFactor(step), (int)(a >> (Fixed.Bits - 7)) & 0x78, (int)(endA >> (Fixed.Bits - 7)) & 0x78);
        int at = (int)(a >> Fixed.Bits);
        for (int done = 0; left >= 0; at++, c += step, done++, left--)
        {
            int end = ends[(Place(done) * 3) + Place(left)];
            int first = (int)((c >> Fixed.Bits) - 1);
            int distance = (int)(c >> (Fixed.Bits - 5)) & 31;
            Put(canvas, isFlat, at, first, (end * Gaussian[distance + 32] >> 8) & 0xFF);
            Put(canvas, isFlat, at, first + 1, (end * Gaussian[distance] >> 8) & 0xFF);
            Put(canvas, isFlat, at, first + 2, (end * Gaussian[63 - distance] >> 8) & 0xFF);
        }
    }

    // 0, 1, or 2 for more.
    private static int Place(int count) => Math.Min(count, 2);

    private static void Put(in Canvas canvas, bool isFlat, int along, int across, int share)
    {
        if (isFlat)
        {
            canvas.Blend(along, across, share);
        }
        else
        {
            canvas.Blend(across, along, share);
        }
    }

    private static int SlopeFactor(long step)
    {
        int slope = (int)(step >> (Fixed.Bits - 5)) & 0x3F;
        slope ^= step < 0 ? 0x3F : 0;
        return (slope & 0x20) != 0 ? 0x100 : Slopes[slope];
    }

    // Factors by how many pixels lie before and behind, from the fractions of both ends, 0 to 15, times 8.
    private static void Ends(Span<int> ends, int slope, int first, int last)
    {
        int whole = slope << 7;
        int t1 = ((0x78 - first) | 4) * slope;
        int t2 = (last | 4) * slope;
        ends[0] = 0;
        ends[8] = slope;
        ends[1] = ends[3] = ((((last - first) & 0x78) | 4) * slope >> 8) & 0x1FF;
        ends[2] = (t1 >> 8) & 0x1FF;
        ends[4] = ((((last - first) + 0x80) | 4) * slope >> 8) & 0x1FF;
        ends[5] = ((t1 + whole) >> 8) & 0x1FF;
        ends[6] = (t2 >> 8) & 0x1FF;
        ends[7] = ((t2 + whole) >> 8) & 0x1FF;
    }
}
