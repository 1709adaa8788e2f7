using System.Runtime.InteropServices;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>
/// <c>cv2.findContours</c>: S. Suzuki and K. Abe, Topological structural analysis of digitized binary images by border following, 1985, as
/// imgproc/src/contours.cpp and contours_new.cpp do it. Later borders come first.
/// </summary>
/// <param name="image">uint8 of one channel.</param>
/// <param name="mode">Which borders.</param>
/// <param name="method">Which points of them.</param>
/// <param name="most">How many borders are let through.</param>
/// <param name="found">Told of each border's number of points as it is found; may throw.</param>
internal sealed class ContourScan(NdArray image, RetrievalModes mode, ContourApproximationModes method, int most, Action<int>? found)
{
    private const int Marks = 128;
    private const int FirstMark = 2;

    private readonly BorderMarks _marks = new(image);
    private readonly Border _frame = new(isHole: true, 0, 0);
    private readonly List<Place<int>> _points = [];
    private readonly Border?[] _lastOfMark = new Border?[Marks];

    // Nothing is told of how borders lie in each other.
    private readonly bool _isFlat = mode is RetrievalModes.External or RetrievalModes.List;
    private int _mark = FirstMark;
    private int _count;

    /// <summary>The contours, and the indices of next, previous, first child and parent of each.</summary>
    public (NdArray[] Contours, NdArray? Hierarchy) Run((int X, int Y) offset)
    {
        for (int y = 1; y < _marks.Rows - 1; y++)
        {
            ScanRow(y);
        }

        if (_count == 0)
        {
            return ([], null);
        }

        Border[] borders = [.. _frame.Descendants()];
        for (int i = 0; i < borders.Length; i++)
        {
            borders[i].Index = i;
        }

        foreach (ref Place<int> point in CollectionsMarshal.AsSpan(_points))
        {
            point = new Place<int>(point.X + offset.X, point.Y + offset.Y);
        }

        ReadOnlySpan<Place<int>> points = CollectionsMarshal.AsSpan(_points);
        var contours = new NdArray[borders.Length];
        int[] hierarchy = new int[4 * borders.Length];
        for (int i = 0; i < borders.Length; i++)
        {
            Border border = borders[i];
            contours[i] = PointSet.ToArray(points.Slice(border.Points.Start, border.Points.Count), image.Versions);
            (hierarchy[4 * i], hierarchy[(4 * i) + 1]) = (border.Next?.Index ?? -1, border.Previous?.Index ?? -1);
            (hierarchy[(4 * i) + 2], hierarchy[(4 * i) + 3]) = (border.FirstChild?.Index ?? -1, border.Parent!.Index);
        }

        return (contours, NdArray.Create<int>(hierarchy, 1, borders.Length, 4).WithVersions(image.Versions));
    }

    private void ScanRow(int y)
    {
        // The column of the last border met in this row; 0 is the frame's.
        int last = 0;
        sbyte before = 0;
        for (int x = _marks.NextOther(1, y, before); x < _marks.Stride - 1; x = _marks.NextOther(x + 1, y, before))
        {
            sbyte mark = _marks[x, y];
            bool isOuter = before == 0 && mark == 1;
            bool isHole = mark == 0 && before >= 1;
            if (isHole && IsMarked(before))
            {
                last = x - 1;
            }

            bool isWanted = mode != RetrievalModes.External || (isOuter && _marks[last, y] <= 0);
            if ((isOuter || isHole) && isWanted)
            {
                Border parent = ParentOf(isHole, last, y);
                last = isHole ? x - 1 : x;
                Add(new Border(isHole, last, y), parent);
                before = _marks[x, y];
                continue;
            }

            before = mark;
            last = IsMarked(mark) ? x : last;
        }
    }

    private static bool IsMarked(sbyte mark) => (mark & -2) != 0;

    private void Add(Border border, Border parent)
    {
        if (++_count > most)
        {
            throw new NotSupportedException($"cv2.findContours: more than {most} contours are not supported.");
        }

        int start = _points.Count;
        _marks.Follow(border, _isFlat ? FirstMark : _mark, method == ContourApproximationModes.None, _points);
        border.Points = (start, _points.Count - start);
        found?.Invoke(border.Points.Count);
        if (!_isFlat)
        {
            (border.OfSameMark, _lastOfMark[_mark]) = (_lastOfMark[_mark], border);
            _mark = (_mark + 1) % Marks;
            _mark = _mark == 0 ? FirstMark + 1 : _mark;
        }

        parent.Adopt(border);
    }

    private Border ParentOf(bool isHole, int last, int y)
    {
        if (_isFlat || (!isHole && mode == RetrievalModes.CComp) || last <= 0)
        {
            return _frame;
        }

        // The last border met is one of that mark; the latest whose rectangle holds the pixel, unless an older one does and it does not pass.
        Border? met = null;
        for (Border? border = _lastOfMark[_marks[last, y] & (Marks - 1)]; border is not null; border = border.OfSameMark)
        {
            if (border.Bounds.Holds(last, y))
            {
                if (met is not null && _marks.Passes(met, last, y))
                {
                    break;
                }

                met = border;
            }
        }

        // A hole in a hole, or a component beside a component, has the other one's parent.
        return met is null ? throw new ArgumentException("cv2.findContours: the borders of this image have no consistent order.")
            : met.IsHole == isHole ? met.Parent ?? _frame
            : met;
    }
}
