using System.Numerics;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class FilterTrigonometryTests
{
    private const int FractionBits = 260;

    // math.sin and math.cos of Python on x86-64: the GNU C library 2.36, 2.41 and 2.42 agree on all of 400,000 such numbers.
    public static TheoryData<double, double, double> Facts => new()
    {
        { 6.399376721387453, 0.11593015133410989, 0.9932573684658224 },
        { 2.492038705332659, 0.6048312509774092, -0.7963536637958679 },
        { 1e-09, 1e-09, 1.0 },
        { 0.05, 0.04997916927067833, 0.9987502603949663 },
        { 0.126, 0.12566686854972925, 0.9920724964179307 },
        { 0.854, 0.7539143204487906, 0.656972752419945 },
        { 0.8555, 0.7548989310544219, 0.6558411422691406 },
        { 2.426, 0.656064810252013, -0.7547045546099415 },
        { 2.4263, 0.6558383693661102, -0.7549013400883599 },
        { 3.141592653589793, 1.2246467991473532e-16, -1.0 },
        { 6.283185307179586, -2.4492935982947064e-16, 1.0 },
        { 9.42477796076938, 3.6739403974420594e-16, -1.0 },
        { 2.241626787205617, 0.7833056913753099, -0.6216367056883367 },
        { 5.126639302287867, -0.9154183259704223, 0.40250377448852526 },
        { 3.4849776688829066, -0.3366764144064004, -0.9416204075860133 },
        { 5.688926763576152, -0.5598945644812718, 0.8285638639624147 },
        { 5.894285264697869, -0.3791708246579935, 0.9253266913518582 },
        { 0.6172818540390395, 0.5788207763869457, 0.8154547864981929 },
        { 0.12404248044691436, 0.12372462770988678, 0.9923165908610265 },
        { 7.888958753348653, 0.9993883629203002, -0.03496998798230143 },
        { 2.443114814969832, 0.6430527281298779, -0.7658219041296229 },
        { 2.20739765305988, 0.8041207939452373, -0.5944659357312926 },
        { 9.378974350508559, 0.04578759616862273, -0.9989511980257589 },
        { 4.42988224086146, -0.9603596678984311, -0.2787638934188128 },
        { 7.879466871004742, 0.9996752689233231, -0.025482478354380295 },
        { 4.487247225947735, -0.9747624709583916, -0.22324454127949162 },
        { 6.020021883926005, -0.26013636098897935, 0.9655718894476016 },
        { 1.4188067143015954, 0.9884717971037373, 0.15140510668569931 },
        { 5.9803874010464755, -0.2981919882895085, 0.9545059130879964 },
        { 8.176986793289855, 0.9482858106143618, -0.31741773956013036 },
        { -0.3, -0.29552020666133955, 0.955336489125606 },
        { -1.7, -0.9916648104524686, -0.12884449429552464 },
        { -7.7, -0.9881682338770004, 0.15337386203786435 },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Sine_and_cosine_are_those_of_the_C_library_to_the_last_bit(double x, double sine, double cosine)
    {
        Assert.Equal(sine, FilterTrigonometry.Sine(x));
        Assert.Equal(cosine, FilterTrigonometry.Cosine(x));
    }

    [Fact]
    public void Sine_and_cosine_are_the_platforms_up_to_the_last_bits()
    {
        for (double x = -9.5; x < 9.5; x += 0.00037)
        {
            Assert.Equal(Math.Sin(x), FilterTrigonometry.Sine(x), 3e-16);
            Assert.Equal(Math.Cos(x), FilterTrigonometry.Cosine(x), 3e-16);
        }
    }

    [Fact]
    public void The_table_is_what_the_series_give()
    {
        ReadOnlySpan<double> table = SineTable.Entries;
        for (int k = 0; k < table.Length / 4; k++)
        {
            BigInteger x = (BigInteger.One << FractionBits) * k / 128;
            Assert.Equal(Split(Series(x, x, 1)), (table[4 * k], table[(4 * k) + 1]));
            Assert.Equal(Split(Series(x, BigInteger.One << FractionBits, 0)), (table[(4 * k) + 2], table[(4 * k) + 3]));
        }
    }

    private static BigInteger Series(BigInteger x, BigInteger first, int power)
    {
        BigInteger sum = 0;
        for (BigInteger term = first; !term.IsZero; power += 2)
        {
            sum += term;
            term = -((((x * x) >> FractionBits) * term) >> FractionBits) / ((power + 1) * (power + 2));
        }

        return sum;
    }

    private static (double Number, double Remainder) Split(BigInteger value)
    {
        double number = Nearest(value);
        int scale = number == 0 ? 0 : Math.ILogB(number) - 52;
        return (number, Nearest(value - (new BigInteger(Math.ScaleB(number, -scale)) << (FractionBits + scale))));
    }

    private static double Nearest(BigInteger value)
    {
        int excess = (int)Math.Max(0, BigInteger.Abs(value).GetBitLength() - 53);
        BigInteger half = excess == 0 ? 0 : BigInteger.One << (excess - 1);
        return Math.ScaleB((double)((BigInteger.Abs(value) + half) >> excess), excess - FractionBits) * value.Sign;
    }
}
