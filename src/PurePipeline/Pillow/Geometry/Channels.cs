namespace PurePipeline.Pillow.Geometry;

/// <summary>Eight bits: limited to 0 and 255, then the fraction is cut off.</summary>
internal readonly struct ByteChannel : IChannel<byte, int>
{
    public static int Widen(byte value) => value;

    // Not a number becomes 0.
    public static byte Narrow(double value) => value >= 255 ? (byte)255 : value > 0 ? (byte)value : (byte)0;
}

/// <summary>Mode I: the fraction is cut off.</summary>
internal readonly struct IntChannel : IChannel<int, int>
{
    public static int Widen(int value) => value;

    public static int Narrow(double value) => Coordinates.Truncate(value);
}

/// <summary>Mode F.</summary>
internal readonly struct FloatChannel : IChannel<float, float>
{
    public static float Widen(float value) => value;

    public static float Narrow(double value) => (float)value;
}
