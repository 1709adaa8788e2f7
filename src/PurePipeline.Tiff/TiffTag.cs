namespace PurePipeline.Tiff;

/// <summary>The tags that matter to pixels (TIFF 6.0, and libtiff's).</summary>
internal static class TiffTag
{
    public const int ImageWidth = 256;
    public const int ImageLength = 257;
    public const int BitsPerSample = 258;
    public const int Compression = 259;
    public const int Photometric = 262;
    public const int FillOrder = 266;
    public const int StripOffsets = 273;
    public const int Orientation = 274;
    public const int SamplesPerPixel = 277;
    public const int RowsPerStrip = 278;
    public const int StripByteCounts = 279;
    public const int XResolution = 282;
    public const int YResolution = 283;
    public const int PlanarConfiguration = 284;
    public const int Group3Options = 292;
    public const int Group4Options = 293;
    public const int ResolutionUnit = 296;
    public const int Predictor = 317;
    public const int WhitePoint = 318;
    public const int ColorMap = 320;
    public const int TileWidth = 322;
    public const int TileLength = 323;
    public const int TileOffsets = 324;
    public const int TileByteCounts = 325;
    public const int InkSet = 332;
    public const int ExtraSamples = 338;
    public const int SampleFormat = 339;
    public const int JpegTables = 347;
    public const int YCbCrCoefficients = 529;
    public const int YCbCrSubsampling = 530;
    public const int ReferenceBlackWhite = 532;
    public const int Xmp = 700;
    public const int IccProfile = 34675;
    public const int WindowsMediaPhoto = 0xBC01;
}
