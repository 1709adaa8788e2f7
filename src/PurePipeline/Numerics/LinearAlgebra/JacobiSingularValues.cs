namespace PurePipeline.Numerics.LinearAlgebra;

/// <summary>The singular values of any matrix by one-sided rotations (Hestenes), to their last digits, largest first.</summary>
internal static class JacobiSingularValues
{
    private const int MostSweeps = 60;

    /// <param name="columns">The matrix's columns, or its rows where it has fewer of them; they are turned.</param>
    public static double[] Of(double[][] columns)
    {
        bool turned = true;
        for (int sweep = 0; turned && sweep < MostSweeps; sweep++)
        {
            turned = false;
            for (int p = 0; p < columns.Length - 1; p++)
            {
                for (int q = p + 1; q < columns.Length; q++)
                {
                    turned |= Turn(columns[p], columns[q]);
                }
            }
        }

        return [.. columns.Select(static column => Math.Sqrt(Product(column, column))).OrderDescending()];
    }

    private static bool Turn(double[] p, double[] q)
    {
        (double pp, double qq, double pq) = (Product(p, p), Product(q, q), Product(p, q));
        if (Math.Abs(pq) <= 1e-16 * Math.Sqrt(pp * qq))
        {
            return false;
        }

        double zeta = (qq - pp) / (2 * pq);
        double tangent = (zeta < 0 ? -1 : 1) / (Math.Abs(zeta) + Math.Sqrt(1 + (zeta * zeta)));
        double cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        double sine = cosine * tangent;
        for (int i = 0; i < p.Length; i++)
        {
            (p[i], q[i]) = ((cosine * p[i]) - (sine * q[i]), (sine * p[i]) + (cosine * q[i]));
        }

        return true;
    }

    private static double Product(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
