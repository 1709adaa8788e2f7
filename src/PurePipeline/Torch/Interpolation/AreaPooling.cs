namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// <c>mode="area"</c>, adaptive average pooling: the sum of a window in float32, row by row, divided by its rows, then by its columns.
/// </summary>
internal static class AreaPooling
{
    public static float[] Run(ReadOnlySpan<float> planes, AxisScale rows, AxisScale columns)
    {
        int area = rows.Input * columns.Input;
        int count = planes.Length / area;
        float[] result = new float[checked(count * rows.Output * columns.Output)];
        int at = 0;
        for (int plane = 0; plane < count; plane++)
        {
            for (int i = 0; i < rows.Output; i++)
            {
                (int top, int bottom) = Window(rows, i);
                for (int j = 0; j < columns.Output; j++)
                {
                    (int left, int right) = Window(columns, j);
                    float sum = 0;
                    for (int y = top; y < bottom; y++)
                    {
                        foreach (float value in planes.Slice((plane * area) + (y * columns.Input) + left, right - left))
                        {
                            sum += value;
                        }
                    }

                    result[at++] = sum / (bottom - top) / (right - left);
                }
            }
        }

        return result;
    }

    // From floor(i * in / out) to ceil((i + 1) * in / out).
    private static (int Start, int End) Window(AxisScale axis, int i) =>
        ((int)((long)i * axis.Input / axis.Output), (int)((((i + 1L) * axis.Input) + axis.Output - 1) / axis.Output));
}
