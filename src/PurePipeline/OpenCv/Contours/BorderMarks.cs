using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>
/// A binary image with a frame of zeros, in which Suzuki's and Abe's method marks the borders that it has followed (imgproc/src/contours.cpp):
/// 0 outside, 1 inside, the border's mark on a border, and the mark with its sign bit where the pixel to the right lies outside.
/// </summary>
internal sealed class BorderMarks
{
    private const sbyte Inside = 1;
    private const int RightBit = 0x80;

    // From east on, counter-clockwise; twice, so that a search need not wrap.
    private static readonly int[] s_dx = [1, 1, 0, -1, -1, -1, 0, 1];
    private static readonly int[] s_dy = [0, -1, -1, -1, 0, 1, 1, 1];

    private readonly sbyte[] _marks;
    private readonly int[] _steps = new int[16];

    public BorderMarks(NdArray image)
    {
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        (Stride, Rows) = (width + 2, height + 2);
        _marks = new sbyte[checked(Stride * Rows)];
        ReadOnlySpan<byte> pixels = image.ToBytes();
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = pixels.Slice(y * width, width);
            Span<sbyte> marks = _marks.AsSpan(((y + 1) * Stride) + 1, width);
            for (int x = 0; x < width; x++)
            {
                marks[x] = row[x] != 0 ? Inside : (sbyte)0;
            }
        }

        for (int i = 0; i < _steps.Length; i++)
        {
            _steps[i] = s_dx[i & 7] + (s_dy[i & 7] * Stride);
        }
    }

    public int Stride { get; }

    public int Rows { get; }

    public sbyte this[int x, int y] => _marks[(y * Stride) + x];

    /// <summary>The first x from <paramref name="x"/> on in a row whose mark is not <paramref name="mark"/>; the last column's if there is none.</summary>
    public int NextOther(int x, int y, sbyte mark)
    {
        int found = _marks.AsSpan((y * Stride) + x, Stride - 1 - x).IndexOfAnyExcept(mark);
        return found < 0 ? Stride - 1 : x + found;
    }

    /// <summary>Follows a border from its first pixel, marks it, and gathers its points, without the frame's offset.</summary>
    /// <param name="border">Where it begins and whether it is a hole's; its bounds are set.</param>
    /// <param name="mark">What to mark it with.</param>
    /// <param name="isWhole">Each point, rather than those where the direction changes.</param>
    /// <param name="points">Where they are added.</param>
    public void Follow(Border border, int mark, bool isWhole, List<Place<int>> points)
    {
        int start = (border.Y * Stride) + border.X;
        (int x, int y) = (border.X, border.Y);
        var bounds = new Bounds(x, y);
        if (FirstNeighbour(start, border.IsHole) is not (int first, int direction))
        {
            _marks[start] = (sbyte)(mark | RightBit);
            points.Add(new Place<int>(x - 1, y - 1));
            border.Bounds = bounds;
            return;
        }

        int before = direction ^ 4;
        int at = start;
        while (true)
        {
            int from = direction;
            (int next, direction) = NextAround(at, direction);
            direction &= 7;
            if ((uint)(direction - 1) < (uint)from)
            {
                _marks[at] = (sbyte)(mark | RightBit);
            }
            else if (_marks[at] == Inside)
            {
                _marks[at] = (sbyte)mark;
            }

            if (direction != before || isWhole)
            {
                points.Add(new Place<int>(x - 1, y - 1));
            }

            if (direction != before)
            {
                bounds.Include(x, y);
            }

            before = direction;
            (x, y) = (x + s_dx[direction], y + s_dy[direction]);
            if (next == start && at == first)
            {
                border.Bounds = bounds;
                return;
            }

            at = next;
            direction = (direction + 4) & 7;
        }
    }

    /// <summary>Whether a border, followed again, comes by a pixel as the last border that a scan of its row meets.</summary>
    public bool Passes(Border border, int x, int y)
    {
        int start = (border.Y * Stride) + border.X;
        int stop = (y * Stride) + x;
        if (FirstNeighbour(start, border.IsHole) is not (int first, int direction))
        {
            return start == stop;
        }

        int at = start;
        while (true)
        {
            (int next, direction) = NextAround(at, direction);
            if (at == stop && (_marks[at] >= 0 || IsRightmost(at, direction)))
            {
                return true;
            }

            if (next == start && at == first)
            {
                return false;
            }

            at = next;
            direction = (direction + 4) & 7;
        }
    }

    // Nothing inside between the direction where the border goes on and east.
    private bool IsRightmost(int at, int direction)
    {
        while (true)
        {
            direction = (direction - 1) & 7;
            if (_marks[at + _steps[direction]] != 0)
            {
                return false;
            }

            if (direction == 0)
            {
                return true;
            }
        }
    }

    // Clockwise from outside the border.
    private (int At, int Direction)? FirstNeighbour(int start, bool isHole)
    {
        int end = isHole ? 0 : 4;
        int direction = end;
        do
        {
            direction = (direction - 1) & 7;
        }
        while (_marks[start + _steps[direction]] == 0 && direction != end);

        return direction == end ? null : (start + _steps[direction], direction);
    }

    // Counter-clockwise from where the border came; that pixel itself ends the search.
    private (int At, int Direction) NextAround(int at, int direction)
    {
        int next;
        do
        {
            next = at + _steps[++direction];
        }
        while (_marks[next] == 0);

        return (next, direction);
    }
}
