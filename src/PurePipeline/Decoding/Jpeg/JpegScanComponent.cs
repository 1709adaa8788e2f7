namespace PurePipeline.Decoding.Jpeg;

/// <summary>A component within a scan, and the slots of its Huffman tables; these are checked when the scan is decoded.</summary>
internal readonly record struct JpegScanComponent(JpegComponent Component, int DcSlot, int AcSlot);
