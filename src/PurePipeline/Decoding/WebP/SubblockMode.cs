namespace PurePipeline.Decoding.WebP;

/// <summary>How a subblock of 4x4 pixels is predicted, in the order of their numbers: RFC 6386, 12.3.</summary>
internal static class SubblockMode
{
    public const byte Dc = 0;
    public const byte TrueMotion = 1;
    public const byte Vertical = 2;
    public const byte Horizontal = 3;
    public const byte DownRight = 4;
    public const byte VerticalRight = 5;
    public const byte DownLeft = 6;
    public const byte VerticalLeft = 7;
    public const byte HorizontalDown = 8;
    public const byte HorizontalUp = 9;
}
