namespace PurePipeline.Decoding.Jpeg;

/// <summary>Decodes one arithmetic-coded scan of several into the picture's coefficients.</summary>
internal static class ArithmeticScanDecoder
{
    /// <summary>Decodes the scan at the input's position; returns the marker that ended it, 0 if none has been read.</summary>
    public static int Decode(
        JpegScan scan, JpegFrame frame, JpegTables tables, CoefficientStore store, Progression progression, JpegInput input)
    {
        var decoder = new ArithmeticScan(scan, frame, tables, input);
        bool alone = scan.Components.Count == 1;
        JpegComponent first = scan.Components[0].Component;
        (int columns, int rows) = alone ? (first.BlocksPerRow, first.BlockRows) : (frame.McusPerRow, frame.McuRows);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                decoder.BeginMcu();
                for (int i = 0; i < scan.Components.Count; i++)
                {
                    JpegComponent c = scan.Components[i].Component;
                    (int h, int v) = alone ? (1, 1) : (c.H, c.V);
                    for (int b = 0; b < h * v; b++)
                    {
                        int block = store.Block(c.Index, (row * v) + (b / h), (column * h) + (b % h));
                        decoder.Decode(i, store.Coefficients.AsSpan(block, Idct.BlockSize));
                    }
                }
            }

            // To the arithmetic decoder data is never missing.
            progression.LastGoodRow = alone ? row / (first.V * frame.McuRowsTogether) : row;
        }

        return decoder.Pending;
    }
}
