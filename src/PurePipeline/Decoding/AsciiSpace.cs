namespace PurePipeline.Decoding;

/// <summary>The bytes that C's <c>isspace</c> and Python's <c>bytes.split</c> take for white space.</summary>
internal static class AsciiSpace
{
    /// <summary>Whether a byte is a space, a tab, a line break or one of their like.</summary>
    public static bool Contains(byte value) => value is (byte)' ' or >= 9 and <= 13;
}
