using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>torch's bfloat16: a float's upper half, rounded to even. It computes in float32 and rounds each result.</summary>
internal sealed class BFloat16 : Arithmetic
{
    private const int Dropped = 16;
    private const uint HalfUnit = 0x7FFF;
    private const ushort NotANumber = 0x7FC0;

    public static BFloat16 Instance { get; } = new();

    public static float ToSingle(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << Dropped);

    public static ushort FromSingle(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value) ? NotANumber : (ushort)((bits + HalfUnit + ((bits >> Dropped) & 1)) >> Dropped);
    }

    /// <summary>The elements as bytes of float32.</summary>
    public static byte[] ToSingles(ReadOnlySpan<byte> elements)
    {
        ReadOnlySpan<ushort> bits = MemoryMarshal.Cast<byte, ushort>(elements);
        byte[] singles = new byte[bits.Length * sizeof(float)];
        Span<float> values = MemoryMarshal.Cast<byte, float>(singles.AsSpan());
        for (int i = 0; i < bits.Length; i++)
        {
            values[i] = ToSingle(bits[i]);
        }

        return singles;
    }

    /// <summary>Rounds bytes of float32 into elements.</summary>
    public static void FromSingles(ReadOnlySpan<byte> singles, Span<byte> elements)
    {
        ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(singles);
        Span<ushort> bits = MemoryMarshal.Cast<byte, ushort>(elements);
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = FromSingle(values[i]);
        }
    }

    public override void Run(BinaryOperation operation, ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, Span<byte> result)
    {
        byte[] singles = new byte[result.Length * 2];
        FloatArithmetic<float>.Instance.Run(operation, ToSingles(x), ToSingles(y), singles);
        FromSingles(singles, result);
    }
}
