namespace PurePipeline;

/// <summary>What is wrong with a picture that is decoded all the same. The numbers are stable.</summary>
public enum PictureWarningCode
{
    /// <summary>Bytes before a marker that belong to nothing (<c>JWRN_EXTRANEOUS_DATA</c> of libjpeg).</summary>
    ExtraneousBytes = 1,

    /// <summary>A segment of entropy-coded data ends before its last MCU (<c>JWRN_HIT_MARKER</c>).</summary>
    PrematureEndOfData = 2,

    /// <summary>A Huffman code that is none (<c>JWRN_HUFF_BAD_CODE</c>), or arithmetic-coded data beyond what a value or a block can hold
    /// (<c>JWRN_ARITH_BAD_CODE</c>).</summary>
    BadCode = 3,

    /// <summary>Another marker stands where a restart marker was due (<c>JWRN_MUST_RESYNC</c>).</summary>
    UnexpectedMarker = 4,

    /// <summary>The file ends before its end marker (<c>JWRN_JPEG_EOF</c>).</summary>
    PrematureEndOfFile = 5,

    /// <summary>A sequential scan's parameters are not those of one (<c>JWRN_NOT_SEQUENTIAL</c>).</summary>
    ScanParameters = 6,

    /// <summary>Progressive scans come in an order that makes no sense (<c>JWRN_BOGUS_PROGRESSION</c>).</summary>
    ScanOrder = 7,

    /// <summary>An Adobe colour transform that is not known (<c>JWRN_ADOBE_XFORM</c>).</summary>
    ColorTransform = 8,

    /// <summary>A revision of JFIF that is not known (<c>JWRN_JFIF_MAJOR</c>).</summary>
    JfifVersion = 9,
}
