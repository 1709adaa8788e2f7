namespace PurePipeline.Numerics.LinearAlgebra;

/// <summary>
/// U, s and Vᵀ of a matrix of two rows and columns, in the steps and with the signs of LAPACK's <c>gesdd</c>: a reflection that makes it
/// triangular (<c>gebd2</c>), and the rotations that make it diagonal (<c>lasv2</c>). Matrices are row by row.
/// </summary>
internal readonly struct PlaneSingularValues
{
    // The relative machine precision, half of the distance from 1 to the next number.
    private const double Epsilon = 1.1102230246251565e-16;

    public PlaneSingularValues(double a, double b, double c, double d)
    {
        // The reflection I - tau v vᵀ, v = (1, w), that leads (a, c) to (f, 0).
        (double f, double w, double tau) = (a, 0, 0);
        if (c != 0)
        {
            f = -Math.CopySign(Hypotenuse(a, c), a);
            tau = (f - a) / f;
            w = c * (1 / (a - f));
        }

        double sum = b + (w * d);
        (double g, double h) = (b - (tau * sum), d - (w * (tau * sum)));
        (double sine, double cosine) left;
        (double sine, double cosine) right;
        (double greater, double less) = g == 0 ? Unturned(f, h, out left, out right) : Turned(f, g, h, out left, out right);
        (double, double, double, double) u = (left.cosine, -left.sine, left.sine, left.cosine);
        (double, double, double, double) vt = (right.cosine, right.sine, -right.sine, right.cosine);
        if (greater < 0)
        {
            (greater, vt.Item1, vt.Item2) = (-greater, -vt.Item1, -vt.Item2);
        }

        if (less < 0)
        {
            (less, vt.Item3, vt.Item4) = (-less, -vt.Item3, -vt.Item4);
        }

        if (less > greater)
        {
            (greater, less) = (less, greater);
            u = (u.Item2, u.Item1, u.Item4, u.Item3);
            vt = (vt.Item3, vt.Item4, vt.Item1, vt.Item2);
        }

        double first = tau * (u.Item1 + (w * u.Item3));
        double second = tau * (u.Item2 + (w * u.Item4));
        U = [u.Item1 - first, u.Item2 - second, u.Item3 - (w * first), u.Item4 - (w * second)];
        Values = [greater, less];
        Vt = [vt.Item1, vt.Item2, vt.Item3, vt.Item4];
    }

    public double[] U { get; }

    public double[] Values { get; }

    public double[] Vt { get; }

    private static (double Greater, double Less) Unturned(double f, double h, out (double, double) left, out (double, double) right)
    {
        (left, right) = ((0, 1), (0, 1));
        return (f, h);
    }

    // The singular values of ((f, g), (0, h)) with g other than 0, and the rotations: LAPACK's lasv2.
    private static (double Greater, double Less) Turned(double f, double g, double h, out (double Sine, double Cosine) left, out (double Sine, double Cosine) right)
    {
        bool swaps = Math.Abs(h) > Math.Abs(f);
        (double ft, double ht) = swaps ? (h, f) : (f, h);
        (double fa, double ga, double ha) = (Math.Abs(ft), Math.Abs(g), Math.Abs(ht));
        int largest = ga > fa ? 2 : swaps ? 3 : 1;
        double greater, less, clt, slt, crt, srt;
        if (largest == 2 && fa / ga < Epsilon)
        {
            greater = ga;
            less = ha > 1 ? fa / (ga / ha) : fa / ga * ha;
            (clt, slt, srt, crt) = (1, ht / g, 1, ft / g);
        }
        else
        {
            double d = fa - ha;
            double l = d == fa ? 1 : d / fa;
            double m = g / ft;
            double t = 2 - l;
            double mm = m * m;
            double s = Math.Sqrt((t * t) + mm);
            double r = l == 0 ? Math.Abs(m) : Math.Sqrt((l * l) + mm);
            double a = 0.5 * (s + r);
            (greater, less) = (fa * a, ha / a);
            t = mm != 0 ? ((m / (s + t)) + (m / (r + l))) * (1 + a)
                : l == 0 ? Math.CopySign(2, ft) * Math.CopySign(1, g)
                : (g / Math.CopySign(d, ft)) + (m / t);
            l = Math.Sqrt((t * t) + 4);
            (crt, srt) = (2 / l, t / l);
            clt = (crt + (srt * m)) / a;
            slt = ht / ft * srt / a;
        }

        (left, right) = swaps ? ((crt, srt), (clt, slt)) : ((slt, clt), (srt, crt));
        double sign = largest switch
        {
            1 => Math.CopySign(1, right.Cosine) * Math.CopySign(1, left.Cosine) * Math.CopySign(1, f),
            2 => Math.CopySign(1, right.Sine) * Math.CopySign(1, left.Cosine) * Math.CopySign(1, g),
            _ => Math.CopySign(1, right.Sine) * Math.CopySign(1, left.Sine) * Math.CopySign(1, h),
        };
        return (Math.CopySign(greater, sign), Math.CopySign(less, sign * Math.CopySign(1, f) * Math.CopySign(1, h)));
    }

    // LAPACK's lapy2.
    private static double Hypotenuse(double x, double y)
    {
        (double longer, double shorter) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Min(Math.Abs(x), Math.Abs(y)));
        double ratio = shorter / longer;
        return shorter == 0 ? longer : longer * Math.Sqrt(1 + (ratio * ratio));
    }
}
