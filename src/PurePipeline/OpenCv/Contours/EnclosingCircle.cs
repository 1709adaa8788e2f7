using System.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>
/// <c>cv2.minEnclosingCircle</c> (imgproc/src/shapedescr.cpp): E. Welzl, Smallest enclosing disks, 1991, without its shuffling; a circle
/// through the points that the one before does not hold.
/// </summary>
internal ref struct EnclosingCircle<T>(ReadOnlySpan<Place<T>> points)
    where T : unmanaged, INumber<T>
{
    private const float Margin = 1e-4f;

    private readonly ReadOnlySpan<Place<T>> _points = points;
    private float _x;
    private float _y;
    private float _radius;

    public (float X, float Y, float Radius) Find()
    {
        switch (_points.Length)
        {
            case 0:
                return default;
            case 1:
                return (Single(0).X, Single(0).Y, Margin);
            case 2:
                (Place<float> a, Place<float> b) = (Single(0), Single(1));
                return ((a.X + b.X) / 2, (a.Y + b.Y) / 2, (float)(Norm(a.X - b.X, a.Y - b.Y) / 2) + Margin);
        }

        Between(0, 1);
        for (int i = 2; i < _points.Length; i++)
        {
            Place<float> point = Single(i);
            if ((float)Norm(point.X - _x, point.Y - _y) >= _radius)
            {
                WithOneOn(i);
            }
        }

        return (_x, _y, _radius);
    }

    private void WithOneOn(int i)
    {
        Between(i, 0);
        for (int j = 1; j < i; j++)
        {
            if (!Holds(j))
            {
                WithTwoOn(i, j);
            }
        }
    }

    private void WithTwoOn(int i, int j)
    {
        Between(i, j);
        for (int k = 0; k < j; k++)
        {
            if (!Holds(k))
            {
                Through(Single(i), Single(j), Single(k));
            }
        }
    }

    private readonly bool Holds(int i)
    {
        Place<float> point = Single(i);
        return Norm(_x - point.X, _y - point.Y) < _radius;
    }

    private readonly Place<float> Single(int i) => new(float.CreateTruncating(_points[i].X), float.CreateTruncating(_points[i].Y));

    // The circle that has two points as its diameter.
    private void Between(int i, int j)
    {
        (Place<T> a, Place<T> b) = (_points[i], _points[j]);
        (_x, _y) = (float.CreateTruncating(a.X + b.X) / 2, float.CreateTruncating(a.Y + b.Y) / 2);
        _radius = ((float)Norm(float.CreateTruncating(b.X - a.X), float.CreateTruncating(b.Y - a.Y)) / 2) + Margin;
    }

    // The circle through three points; of points on a line the one over the longest side.
    private void Through(Place<float> a, Place<float> b, Place<float> c)
    {
        (float ux, float uy) = (b.X - a.X, b.Y - a.Y);
        (float vx, float vy) = (c.X - a.X, c.Y - a.Y);
        float determinant = (ux * vy) - (uy * vx);
        if (determinant == 0)
        {
            OnLine(a, b, c);
            return;
        }

        float c1 = ((a.X + b.X) / 2 * ux) + ((a.Y + b.Y) / 2 * uy);
        float c2 = ((a.X + c.X) / 2 * vx) + ((a.Y + c.Y) / 2 * vy);
        _x = ((c1 * vy) - (c2 * uy)) / determinant;
        _y = ((ux * c2) - (vx * c1)) / determinant;
        (float dx, float dy) = (_x - a.X, _y - a.Y);
        _radius = MathF.Sqrt((dx * dx) + (dy * dy)) + Margin;
    }

    private void OnLine(Place<float> a, Place<float> b, Place<float> c)
    {
        float ab = (float)Norm(a.X - b.X, a.Y - b.Y);
        float ac = (float)Norm(a.X - c.X, a.Y - c.Y);
        float bc = (float)Norm(b.X - c.X, b.Y - c.Y);
        (Place<float> first, Place<float> last, float length) = ab >= ac && ab >= bc ? (a, b, ab) : ac >= ab && ac >= bc ? (a, c, ac) : (b, c, bc);
        (_x, _y, _radius) = ((first.X + last.X) / 2, (first.Y + last.Y) / 2, (length / 2) + Margin);
    }

    private static double Norm(float x, float y) => Math.Sqrt(((double)x * x) + ((double)y * y));
}
