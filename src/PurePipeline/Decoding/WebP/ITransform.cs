namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Undoes a transform of a VP8L picture (RFC 9649, 4), row by row from the top. Each has its own state; a pixel is 0xAARRGGBB.
/// </summary>
internal interface ITransform
{
    /// <summary>Turns a row of what was coded into what was there before the transform.</summary>
    /// <param name="row">The pixels, with room for the full width, in place.</param>
    /// <param name="y">The number of the row; they come in their order.</param>
    void Undo(Span<uint> row, int y);
}
