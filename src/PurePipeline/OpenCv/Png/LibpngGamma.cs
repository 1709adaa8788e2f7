namespace PurePipeline.OpenCv.Png;

/// <summary>libpng's arithmetic of gamma and gray (png.c, pngrtran.c): exponents are integers, 100,000 times as large.</summary>
internal static class LibpngGamma
{
    /// <summary>The exponent that changes nothing.</summary>
    public const int Unit = 100_000;

    /// <summary>Half of the unit of the weights.</summary>
    public const uint Half = 1 << 14;

    private const uint Red = 9797;
    private const uint Green = 19234;
    private const uint Blue = 3737;

    /// <summary>0.299 red + 0.587 green + 0.114 blue, times 32768.</summary>
    public static uint WeightedSum(uint red, uint green, uint blue) => (red * Red) + (green * Green) + (blue * Blue);

    /// <summary>One divided by the exponent; 0 where that is too large.</summary>
    public static int Reciprocal(int exponent) => Math.Floor((1e10 / exponent) + 0.5) is var reciprocal && reciprocal <= int.MaxValue ? (int)reciprocal : 0;

    /// <summary>The exponent that leads back from linear light.</summary>
    public static int FromLinear(int gamma) => Reciprocal(gamma) is > 0 and var inverse ? Reciprocal(inverse) : gamma;

    /// <summary>Whether an exponent is so far from 1 that libpng heeds it: by more than 5 %, it or its reciprocal.</summary>
    public static bool IsSignificant(int gamma) => IsFar(gamma) || IsFar(Reciprocal(gamma));

    /// <summary>What an exponent makes of 8-bit samples.</summary>
    public static byte[] Table(int exponent)
    {
        byte[] table = new byte[256];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = !IsFar(exponent) || i is 0 or 255 ? (byte)i : (byte)Math.Floor((255 * Math.Pow(i / 255.0, exponent * 1e-5)) + 0.5);
        }

        return table;
    }

    /// <summary>What an exponent makes of 16-bit samples without their lowest bits: 16-bit samples.</summary>
    public static ushort[] WideTable(int exponent, int shift)
    {
        ushort[] table = new ushort[1 << (16 - shift)];
        int last = table.Length - 1;
        double scale = 1.0 / last;
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = IsFar(exponent)
                ? (ushort)Math.Floor((65535 * Math.Pow(i * scale, exponent * 1e-5)) + 0.5)
                : (ushort)(shift == 0 ? i : ((i * 65535u) + ((uint)(last + 1) >> 1)) / (uint)last);
        }

        return table;
    }

    /// <summary>The same samples, in the 256 steps that a table for 8-bit results has.</summary>
    public static ushort[] CoarseTable(int shift)
    {
        ushort[] table = new ushort[1 << (16 - shift)];
        uint last = (uint)table.Length - 1;
        uint next = 0;
        for (uint i = 0; i < 255; i++)
        {
            // The last sample that still belongs to step i.
            uint bound = (((uint)((i * 257) + 128) * last) + 32768) / 65535;
            for (; next <= bound; next++)
            {
                table[next] = (ushort)(i * 257);
            }
        }

        table.AsSpan((int)next).Fill(ushort.MaxValue);
        return table;
    }

    private static bool IsFar(int exponent) => exponent is < Unit - 5000 or > Unit + 5000;
}
