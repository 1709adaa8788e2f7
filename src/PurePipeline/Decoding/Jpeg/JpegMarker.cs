namespace PurePipeline.Decoding.Jpeg;

/// <summary>Second bytes of the markers that matter (T.81, table B.1).</summary>
internal static class JpegMarker
{
    public const int Temporary = 0x01;
    public const int BaselineFrame = 0xC0;
    public const int ExtendedFrame = 0xC1;
    public const int ProgressiveFrame = 0xC2;
    public const int LosslessFrame = 0xC3;
    public const int HuffmanTables = 0xC4;
    public const int Extension = 0xC8;
    public const int ArithmeticFrame = 0xC9;
    public const int ProgressiveArithmeticFrame = 0xCA;
    public const int ArithmeticConditioning = 0xCC;
    public const int LastFrame = 0xCF;
    public const int FirstRestart = 0xD0;
    public const int LastRestart = 0xD7;
    public const int StartOfImage = 0xD8;
    public const int EndOfImage = 0xD9;
    public const int StartOfScan = 0xDA;
    public const int QuantizationTables = 0xDB;
    public const int NumberOfLines = 0xDC;
    public const int RestartInterval = 0xDD;
    public const int Application0 = 0xE0;
    public const int Application1 = 0xE1;
    public const int Application14 = 0xEE;
    public const int Application15 = 0xEF;
    public const int Comment = 0xFE;
}
