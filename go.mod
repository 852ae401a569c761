module auguststorm

go 1.26
