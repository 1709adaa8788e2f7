import cv2
import numpy as np
import onnxruntime as ort

session = ort.InferenceSession("model.onnx", providers=["CPUExecutionProvider"])
input_name = session.get_inputs()[0].name
img = cv2.imread("test.jpg")
img = cv2.resize(img, (64, 64))
x = img[:, :, ::-1].astype(np.float32) / 255.0
x = np.transpose(x, (2, 0, 1))[None]
outputs = session.run(None, {input_name: x})
scores = outputs[0][0]
print(scores.argmax())
