using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>The numbers of OpenCV's types: <c>CV_8U</c>, <c>CV_32FC3</c> ...</summary>
internal static class Cv2Types
{
    private static readonly string[] s_depths = ["CV_8U", "CV_8S", "CV_16U", "CV_16S", "CV_32S", "CV_32F", "CV_64F", "CV_16F"];

    public static void AddTo(MemberTable table)
    {
        for (int depth = 0; depth < s_depths.Length; depth++)
        {
            string name = s_depths[depth];
            Cv2Constant.AddTo(table, [new(name, depth), .. Enumerable.Range(1, 4).Select(channels => new Cv2Constant($"{name}C{channels}", depth + ((channels - 1) << 3)))]);
        }
    }
}
