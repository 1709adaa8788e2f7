using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>colorsys</c>: colours of three floats (Lib/colorsys.py), mostly for boxes that are drawn later.</summary>
internal static class ColorSysModule
{
    private const double Third = 1.0 / 3.0;

    private const double Sixth = 1.0 / 6.0;

    private const double TwoThirds = 2.0 / 3.0;

    public static readonly PyModule Module = new(new MemberTable("colorsys")
        .Function("hsv_to_rgb(h, s, v)", static call => FromHsv(call.Float("h"), call.Float("s"), call.Float("v")))
        .Function("rgb_to_hsv(r, g, b)", static call => ToHsv(call.Float("r"), call.Float("g"), call.Float("b")))
        .Function("hls_to_rgb(h, l, s)", static call => FromHls(call.Float("h"), call.Float("l"), call.Float("s")))
        .Function("rgb_to_hls(r, g, b)", static call => ToHls(call.Float("r"), call.Float("g"), call.Float("b"))));

    private static PyTuple FromHsv(double h, double s, double v)
    {
        if (s == 0)
        {
            return PyTuple.Of(v, v, v);
        }

        double sixths = h * 6.0;
        long i = (long)sixths;
        double f = sixths - i;
        double p = v * (1.0 - s);
        double q = v * (1.0 - (s * f));
        double t = v * (1.0 - (s * (1.0 - f)));
        return (((i % 6) + 6) % 6) switch
        {
            0 => PyTuple.Of(v, t, p),
            1 => PyTuple.Of(q, v, p),
            2 => PyTuple.Of(p, v, t),
            3 => PyTuple.Of(p, q, v),
            4 => PyTuple.Of(t, p, v),
            _ => PyTuple.Of(v, p, q),
        };
    }

    private static PyTuple ToHsv(double r, double g, double b)
    {
        (double most, double least) = (Math.Max(r, Math.Max(g, b)), Math.Min(r, Math.Min(g, b)));
        double range = most - least;
        return most == least ? PyTuple.Of(0.0, 0.0, most) : PyTuple.Of(Hue(r, g, b, most, range), range / most, most);
    }

    private static PyTuple FromHls(double h, double l, double s)
    {
        if (s == 0)
        {
            return PyTuple.Of(l, l, l);
        }

        double high = l <= 0.5 ? l * (1.0 + s) : l + s - (l * s);
        double low = (2.0 * l) - high;
        return PyTuple.Of(Channel(low, high, h + Third), Channel(low, high, h), Channel(low, high, h - Third));
    }

    private static PyTuple ToHls(double r, double g, double b)
    {
        (double most, double least) = (Math.Max(r, Math.Max(g, b)), Math.Min(r, Math.Min(g, b)));
        (double sum, double range) = (most + least, most - least);
        double l = sum / 2.0;
        return most == least ? PyTuple.Of(0.0, l, 0.0)
            : PyTuple.Of(Hue(r, g, b, most, range), l, l <= 0.5 ? range / sum : range / (2.0 - most - least));
    }

    private static double Hue(double r, double g, double b, double most, double range)
    {
        (double red, double green, double blue) = ((most - r) / range, (most - g) / range, (most - b) / range);
        return Modulo((r == most ? blue - green : g == most ? 2.0 + red - blue : 4.0 + green - red) / 6.0);
    }

    private static double Channel(double low, double high, double hue)
    {
        hue = Modulo(hue);
        return hue < Sixth ? low + ((high - low) * hue * 6.0)
            : hue < 0.5 ? high
            : hue < TwoThirds ? low + ((high - low) * (TwoThirds - hue) * 6.0)
            : low;
    }

    // x % 1.0 as Python has it.
    private static double Modulo(double x) => x % 1.0 is var rest && rest < 0 ? rest + 1.0 : rest;
}
