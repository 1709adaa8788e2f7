namespace PurePipeline.OpenCv;

/// <summary>
/// OpenCV's Python module by its own words, equal to it byte for byte. A result is a description: its pixels are decoded and resized, row
/// by row, when somebody asks for the array's data; so errors in a file's pixels show then.
/// </summary>
public static partial class Cv2;
